/** A label that wants a place: the more important come first. */
export interface Wish {
  id: string;
  /** The middle of what it names, in pixels. */
  x: number;
  y: number;
  /** How far its text stays away from there. */
  gap: number;
  width: number;
  height: number;
  /** Where the text may stand: beside what it names, to its left first, or upon it. */
  around: "beside" | "leftward" | "upon";
}

export interface Placed {
  id: string;
  /** The left upper corner of the text. */
  left: number;
  top: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const AIR = 3;

/** Gives each label the first free place that it likes, or none: labels that cover each other say nothing. */
export function placeLabels(wishes: Wish[], stage: { width: number; height: number }, taken: Box[], most: number): Placed[] {
  const covered = [...taken];
  const placed: Placed[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) {
      break;
    }
    const box = likes(wish).find((each) => within(each, stage) && !covered.some((other) => meet(each, other)));
    if (box !== undefined) {
      covered.push({ left: box.left - AIR, top: box.top - AIR, right: box.right + AIR, bottom: box.bottom + AIR });
      placed.push({ id: wish.id, left: box.left, top: box.top });
    }
  }
  return placed;
}

/** Right of it, left, below, above. */
function likes({ x, y, gap, width, height, around }: Wish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (around === "upon") {
    return [at(x - width / 2, y - height / 2)];
  }
  const [right, left] = [at(x + gap, y - height / 2), at(x - gap - width, y - height / 2)];
  return [...(around === "leftward" ? [left, right] : [right, left]), at(x - width / 2, y + gap), at(x - width / 2, y - gap - height)];
}

function within(box: Box, stage: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= stage.width && box.bottom <= stage.height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
