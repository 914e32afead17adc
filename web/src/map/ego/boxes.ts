import type { Point } from "../camera";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A disc with its label beside it, away from what it hangs on: so no line to that runs through the words. */
export function boxOf(at: Point, radius: number, label: number, owner: Point): Box {
  const wide = radius + GAP + label;
  const outward = at.x >= owner.x;
  return { left: at.x - (outward ? radius : wide), right: at.x + (outward ? wide : radius), top: at.y - HALF, bottom: at.y + HALF };
}

export const GAP = 7;
const HALF = 12;

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What holds all of them. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
}
