import type { Adjacency } from "./adjacency";

/** So near, one asks of a domain with whom it is linked, not which ways lead through the map. */
export const CLOSE = 5;
/** More links, or links of more domains, would be a tangle again. */
export const DOMAINS = 150;
const LINKS = 600;
/** A hub has so many that nobody else's would be seen. */
const OF_ONE = 14;

/** The links of the domains in view as they are, not bundled: the most important domains first; each link once, the lower end first. */
export function linksCloseUp(inSight: number[], adjacency: Adjacency, passes: (node: number) => boolean): { from: number; to: number }[] {
  const looked = new Set(inSight);
  const links: { from: number; to: number }[] = [];
  for (const node of looked) {
    let left = OF_ONE;
    for (const other of adjacency.of(node)) {
      if (links.length === LINKS || left === 0) {
        break;
      }
      if (passes(other) && !(looked.has(other) && other < node)) {
        links.push({ from: Math.min(node, other), to: Math.max(node, other) });
        left--;
      }
    }
  }
  return links;
}
