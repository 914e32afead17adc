import type { Edition } from "./edition";

/** For each link: where its two control points are. */
export const CONTROLS = 4;

/** How far each control point goes from its end to the middle of that end's community. */
const TOWARDS = 0.85;
/** How far both then go to the place that they share. */
const TOGETHER = 0.35;

/** The middle of each community, x and y in turn; the -1 of those that belong nowhere is left out. */
export function middles({ nodes, x, y, community }: Pick<Edition, "nodes" | "x" | "y" | "community">): Float32Array {
  const last = community.reduce((most, each) => Math.max(most, each), -1);
  const sums = new Float64Array(2 * (last + 1));
  const members = new Uint32Array(last + 1);
  for (let node = 0; node < nodes; node++) {
    const of = community[node]!;
    if (of >= 0) {
      sums[2 * of]! += x[node]!;
      sums[2 * of + 1]! += y[node]!;
      members[of]!++;
    }
  }
  return Float32Array.from(sums, (sum, i) => sum / Math.max(1, members[i >> 1]!));
}

/**
 * Leads links through the middles of the communities of their ends, as cables go through streets: links between the same two
 * communities share their way, and routes can be read. Linear in the links, unlike bundling by forces.
 */
export function controlPoints(edition: Pick<Edition, "nodes" | "x" | "y" | "community" | "from" | "to">): Float32Array {
  const { x, y, community, from, to } = edition;
  const centre = middles(edition);
  const out = new Float32Array(CONTROLS * from.length);
  for (let link = 0; link < from.length; link++) {
    const [a, b] = [from[link]!, to[link]!];
    const [ca, cb] = [community[a]!, community[b]!];
    const ax = ca < 0 ? x[a]! : x[a]! + TOWARDS * (centre[2 * ca]! - x[a]!);
    const ay = ca < 0 ? y[a]! : y[a]! + TOWARDS * (centre[2 * ca + 1]! - y[a]!);
    const bx = cb < 0 ? x[b]! : x[b]! + TOWARDS * (centre[2 * cb]! - x[b]!);
    const by = cb < 0 ? y[b]! : y[b]! + TOWARDS * (centre[2 * cb + 1]! - y[b]!);
    const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
    out[CONTROLS * link] = ax + TOGETHER * (mx - ax);
    out[CONTROLS * link + 1] = ay + TOGETHER * (my - ay);
    out[CONTROLS * link + 2] = bx + TOGETHER * (mx - bx);
    out[CONTROLS * link + 3] = by + TOGETHER * (my - by);
  }
  return out;
}
