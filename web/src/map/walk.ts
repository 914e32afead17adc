export interface Place {
  node: number;
  x: number;
  y: number;
}

export type Way = "left" | "right" | "up" | "down";

const WAYS: Record<Way, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** Within 60 degrees of the way that was asked for. */
const NARROW = 0.5;

/** The neighbour that one comes to by going a way along a link: the nearest that lies that way, as the map is seen (y grows up). */
export function along(from: Place, neighbours: Place[], way: Way): number | undefined {
  const [wx, wy] = WAYS[way];
  let best: number | undefined;
  let least = Infinity;
  for (const { node, x, y } of neighbours) {
    const [dx, dy] = [x - from.x, y - from.y];
    const far = Math.hypot(dx, dy);
    const straight = far === 0 ? 0 : (dx * wx + dy * wy) / far;
    if (straight >= NARROW && far / straight < least) {
      least = far / straight;
      best = node;
    }
  }
  return best;
}
