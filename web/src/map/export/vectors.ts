import type { Point } from "../camera";
import { HUE_CLASSES } from "../hues";
import { marks } from "./marks";
import { stroked } from "./parts";
import type { Pictured } from "./pictured";
import { hueIn } from "./sheet";
import { strands, tenth, written } from "./strands";

/** As links that are cut are drawn. */
export const BROKEN = { width: 2, dashes: [6, 5], round: false };

/** The map in view as elements of an SVG: its links, those of what is looked at, and the domains. */
export function mapVectors(pictured: Pictured, accent: string): string {
  return links(pictured) + beams(accent, pictured) + marks(pictured);
}

function links(pictured: Pictured): string {
  const { edition, palette, looked } = pictured;
  const all = strands(edition, pictured.place, (node) => pictured.shown[node] === 255, (node) => pictured.hueOf(node));
  const count = all.reduce((sum, { paths }) => sum + paths.length, 0);
  const alpha = (count > 200 ? 0.17 : count > 40 ? 0.35 : 0.6) * (looked.lit === undefined ? 1 : 0.5);
  const drawn = all.map(({ hue, paths }) => `<g stroke="${hueIn(palette, hue)}">${paths.map((d) => `<path d="${d}"/>`).join("")}</g>`);
  return `<g fill="none" stroke-width=".7" stroke-opacity="${tenth(alpha * 10) / 10}">${drawn.join("")}</g>`;
}

/** The links of what is looked at, bent as the page has them. */
function beams(accent: string, { looked, edition, palette, place }: Pictured): string {
  const at = (node: number) => place(edition.x[node]!, edition.y[node]!);
  const drawn = looked.lines.map(({ from, to }) => `<path d="${bent(at(from), at(to))}"/>`);
  const alpha = looked.strong ? 0.95 : Math.min(0.85, Math.max(0.08, 3.6 / Math.sqrt(Math.max(1, drawn.length))));
  const colour = looked.broken ? hueIn(palette, HUE_CLASSES.indexOf("bad")) : accent;
  const lines = drawn.length === 0 ? "" : `<g fill="none" stroke="${colour}"${stroked(looked.broken ? BROKEN : { width: looked.strong ? 2 : 1, dashes: [], round: false })} stroke-opacity="${tenth(alpha * 10) / 10}">${drawn.join("")}</g>`;
  if (looked.ring < 0) {
    return lines;
  }
  const { x, y } = at(looked.ring);
  return `${lines}<circle cx="${tenth(x)}" cy="${tenth(y)}" r="9" fill="none" stroke="${accent}" stroke-width="2"/>`;
}

function bent(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = { x: (from.x + to.x) / 2 + 0.07 * dy, y: (from.y + to.y) / 2 - 0.07 * dx };
  return `M${written(from)}Q${written(bend)} ${written(to)}`;
}
