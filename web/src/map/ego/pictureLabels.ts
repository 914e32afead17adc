import type { Point } from "../camera";
import type { Label } from "../labelLayer";
import type { Box } from "./boxes";
import type { Disc } from "./disc";

/** The words beside each disc, those that are looked at first, and what they must not cover. */
export function labelsOf(discs: readonly Disc[], looked: string, place: (id: string) => Point): { labels: Label[]; taken: Box[] } {
  const rank = (disc: Disc) => (disc.id === looked ? 0 : disc.selected ? 1 : disc.expanded === true || disc.count > 0 ? 2 : 3);
  const sorted = [...discs].sort((a, b) => rank(a) - rank(b));
  return { labels: sorted.map((disc) => labelOf(disc, disc.id === looked, place)), taken: discs.map(({ id, radius }) => square(place(id), radius)) };
}

function labelOf({ id, owner, label, words, radius, selected }: Disc, looked: boolean, place: (id: string) => Point): Label {
  const at = place(id);
  const kind = selected ? "selected" : looked ? "hovered" : "hub";
  const text = looked && words !== "" ? `${label} · ${words}` : label;
  return { id: `${id} ${text}`, text, kind, x: at.x, y: at.y, gap: radius + 5, leftward: owner !== "" && at.x < place(owner).x };
}

function square({ x, y }: Point, radius: number): Box {
  const half = radius * 0.7;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
