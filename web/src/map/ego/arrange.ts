import type { Point } from "../camera";
import { type Box, boxOf, meet } from "./boxes";

/** Something that wants a place near the one on which it hangs. */
export interface Item {
  id: string;
  owner: string;
  radius: number;
  /** How wide its label is. */
  label: number;
}

/** What stands around is so far from the middle at least. */
export const NEAREST = 120;
const RING = 30;
const RINGS = 60;
const STEP = 12;
/** A detour along a ring is less bad than one outward. */
const SIDEWAYS = 0.6;
const BEGIN = -Math.PI / 5;
/** Those of one that stays where it is stand on its far side. */
const FAN = (Math.PI * 2) / 3;
interface Shape {
  stretch: number;
  nearest: number;
}

/** More newcomers than this want room of their own. */
const FEW = 4;
const STRIDE = 40;
const AIR = 4;

/**
 * Gives everything that has no place one near its owner, spread all around in the order given, without labels that cover each other.
 * What has a place keeps it, but one that opens with many newcomers, and is not pinned, steps out to where there is room for them.
 * `stretch` is how much wider than high it all may be, `nearest` how far the first ring is.
 */
export function arrange(items: readonly Item[], kept: ReadonlyMap<string, Point>, pinned: ReadonlySet<string>, stretch: number, nearest = NEAREST): Map<string, Point> {
  const known = new Map(items.map((item) => [item.id, item]));
  const places = new Map([...kept].filter(([id]) => known.has(id)));
  for (const owner of new Set(items.map((item) => item.owner))) {
    const fresh = items.filter((item) => item.owner === owner && !places.has(item.id));
    if (owner === "") {
      fresh.forEach(({ id }) => places.set(id, { x: 0, y: 0 }));
    } else if (fresh.length > 0) {
      around(owner, fresh, known, places, pinned, { stretch, nearest });
    }
  }
  return places;
}

function around(owner: string, fresh: Item[], known: ReadonlyMap<string, Item>, places: Map<string, Point>, pinned: ReadonlySet<string>, shape: Shape): void {
  const old = [...places].filter(([id]) => id !== owner).map(([id, at]) => ({ id, at, item: known.get(id)! }));
  const boxes = old.map(({ at, item }) => boxOf(at, item.radius, item.label, places.get(item.owner) ?? at));
  const self = known.get(owner);
  const from = places.get(owner) ?? { x: 0, y: 0 };
  const hanging = old.some(({ item }) => item.owner === owner);
  const away = places.get(self?.owner ?? "");
  const steps = fresh.length > FEW && !hanging && self !== undefined && self.owner !== "" && !pinned.has(owner);
  const centre = steps ? outward(from, away ?? { x: 0, y: 0 }, roomFor(fresh), boxes) : from;
  places.set(owner, centre);
  boxes.push(boxOf(centre, self?.radius ?? 0, self?.label ?? 0, away ?? centre));
  fresh.forEach((item, i) => {
    const angle = away === undefined || steps ? BEGIN + (2 * Math.PI * i) / fresh.length : fanned(centre, away, (i + 0.5) / fresh.length);
    const at = freePlace(item, centre, angle, boxes, shape);
    places.set(item.id, at);
    boxes.push(boxOf(at, item.radius, item.label, centre));
  });
}

function fanned(centre: Point, away: Point, share: number): number {
  return Math.atan2(centre.y - away.y, centre.x - away.x) + FAN * (share - 0.5);
}

/** How far from the middle so many reach, about. */
function roomFor(fresh: Item[]): number {
  const area = fresh.reduce((sum, { label }) => sum + (label + 30) * 34, 0);
  return NEAREST + Math.sqrt(area / Math.PI);
}

/** The same way on, until nothing is within reach. */
function outward(from: Point, away: Point, reach: number, boxes: Box[]): Point {
  const far = Math.hypot(from.x - away.x, from.y - away.y);
  const [dx, dy] = far === 0 ? [1, 0] : [(from.x - away.x) / far, (from.y - away.y) / far];
  for (let step = 0; ; step += STRIDE) {
    const at = { x: from.x + dx * step, y: from.y + dy * step };
    const room = { left: at.x - reach, right: at.x + reach, top: at.y - reach * 0.8, bottom: at.y + reach * 0.8 };
    if (!boxes.some((box) => meet(box, room))) {
      return at;
    }
  }
}

/** The free place that is the least far from the nearest ring at that angle. */
function freePlace(item: Item, centre: Point, angle: number, boxes: Box[], { stretch, nearest }: Shape): Point {
  let best: Point | undefined;
  let least = Infinity;
  for (let ring = 0; ring < RINGS && ring * RING < least; ring++) {
    const radius = nearest + ring * RING;
    for (let aside = 0; aside <= Math.PI * radius && ring * RING + aside * SIDEWAYS < least; aside += STEP) {
      for (const turn of aside === 0 ? [angle] : [angle + aside / radius, angle - aside / radius]) {
        const at = { x: centre.x + radius * stretch * Math.cos(turn), y: centre.y + (radius / stretch) * Math.sin(turn) };
        const box = boxOf(at, item.radius + AIR, item.label, centre);
        if (ring * RING + aside * SIDEWAYS < least && !boxes.some((other) => meet(other, box))) {
          best = at;
          least = ring * RING + aside * SIDEWAYS;
        }
      }
    }
  }
  return best ?? { x: centre.x + NEAREST * RINGS * Math.cos(angle), y: centre.y + NEAREST * RINGS * Math.sin(angle) };
}
