import type { Camera, Point, Size } from "./camera";
import type { Label } from "./labelLayer";
import type { Line } from "./overlay/picture";
import type { Drawn } from "./view";

const REGIONS = 16;
/** So near, one knows in which region one is. */
const WITHIN = 7;
const BOW = 0.035;
const HALF_A_LETTER = 3.4;
const AIR = 8;

interface Sight {
  camera: Camera;
  whole: Camera;
  size: Size;
  position(node: number): Point;
  radiusOf(node: number): number;
}

/** Which labels the view would like, the most important first: the nearer, the more domains have their names. */
export function labelsOf(sight: Sight, drawn: Drawn, looked: { selected: number; hovered: number; named: number[]; lines: Line[] }, passes: (node: number) => boolean): { labels: Label[]; most: number } {
  const zoom = sight.camera.scale / sight.whole.scale;
  const room = (sight.size.width * sight.size.height) / 1e6;
  const most = Math.min(90, Math.round((10 + 12 * Math.log2(Math.max(1, zoom))) * Math.min(1.2, Math.max(0.55, room))));
  const named = (node: number, kind: Label["kind"]): Label => ({
    id: `n${node}`,
    text: drawn.titles[node]!,
    kind,
    ...sight.position(node),
    gap: (kind === "selected" ? 13 : 5) + (kind === "selected" ? 0 : sight.radiusOf(node)),
  });
  const own = [looked.selected >= 0 ? named(looked.selected, "selected") : undefined, looked.hovered >= 0 && looked.hovered !== looked.selected ? named(looked.hovered, "hovered") : undefined];
  const laid = looked.named.filter((node) => node !== looked.selected && node !== looked.hovered);
  const hubs = hubsInSight(sight, drawn, 3 * most, (node) => passes(node) && node !== looked.selected && node !== looked.hovered && !laid.includes(node));
  const regions = zoom > WITHIN ? [] : regionsOf(sight, drawn);
  const firsts = hubs.slice(0, 6).map((node) => named(node, "hub"));
  const rest = hubs.slice(6).map((node) => named(node, "hub"));
  const labels = [...own.filter((label) => label !== undefined), ...laid.map((node) => named(node, "hovered")), ...wordsOf(sight, looked.lines), ...firsts, ...regions, ...rest].filter(({ text }) => text !== "");
  return { labels, most: most + regions.length + laid.length + looked.lines.length + 2 };
}

function hubsInSight(sight: Sight, { edition, titles }: Drawn, most: number, wanted: (node: number) => boolean): number[] {
  const found: number[] = [];
  for (let node = 0; node < edition.nodes && found.length < most; node++) {
    const { x, y } = sight.position(node);
    if (x > 0 && y > 0 && x < sight.size.width && y < sight.size.height && titles[node] !== "" && wanted(node)) {
      found.push(node);
    }
  }
  return found;
}

/** Words of links stand beside the middle of their bow (gl/beams.ts): to the right of one that goes up, above one that lies. */
function wordsOf(sight: Sight, lines: Line[]): Label[] {
  return lines
    .filter(({ words }) => words !== "")
    .map(({ from, to, words }, i) => {
      const [one, other] = [sight.position(from), sight.position(to)];
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const [x, y] = [(one.x + other.x) / 2 + BOW * dy, (one.y + other.y) / 2 - BOW * dx];
      const steep = Math.abs(dy) > Math.abs(dx);
      return { id: `w${i}`, text: words, kind: "region", x: steep ? x + HALF_A_LETTER * words.length + AIR : x, y: steep ? y : y - 2 * AIR, gap: 0 };
    });
}

function regionsOf(sight: Sight, { communities }: Drawn): Label[] {
  return [...communities]
    .sort((a, b) => b.size - a.size)
    .slice(0, REGIONS)
    .map(({ id, name, x, y }) => ({
      id: `r${id}`,
      text: name,
      kind: "region",
      x: sight.size.width / 2 + (x - sight.camera.x) * sight.camera.scale,
      y: sight.size.height / 2 - (y - sight.camera.y) * sight.camera.scale,
      gap: 0,
    }));
}
