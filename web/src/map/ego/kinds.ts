import type { LinkOf } from "../data";

/** Kinds of links, the most telling first; how a link of that kind reads between two domains. */
export const KINDS: Record<string, { short: string; said: string }> = {
  federation: { short: "Federation", said: "federates with" },
  host: { short: "Host", said: "shares a host with" },
  key: { short: "Key", said: "shares a key with" },
  service: { short: "Service", said: "shares a service with" },
  authority: { short: "Authority", said: "has the same rare authority as" },
};
const ORDER = Object.keys(KINDS);

/** A domain at the other end of one link or more. */
export interface Neighbour {
  name: string;
  /** Its place in the edition; below 0 when it is not on this map. */
  node: number;
  /** The most telling first. */
  kinds: string[];
}

/** Each neighbour once, the most linked first; those whose names may not be shown are left out. */
export function neighboursOf(links: readonly LinkOf[]): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const { name, node, kind } of links.filter((link) => link.name !== "")) {
    const known = found.get(name) ?? { name, node, kinds: [] };
    found.set(name, { ...known, kinds: [...new Set([...known.kinds, kind])].sort(byKind) });
  }
  return [...found.values()].sort((a, b) => rank(a.node) - rank(b.node) || (a.name < b.name ? -1 : 1));
}

/** A place among kinds; those that nobody told us of come last. */
export function byKind(a: string, b: string): number {
  return at(a) - at(b);
}

function at(kind: string): number {
  const found = ORDER.indexOf(kind);
  return found < 0 ? ORDER.length : found;
}

function rank(node: number): number {
  return node < 0 ? Infinity : node;
}

/** How one is linked with another, for those who hear it. */
export function said(kinds: readonly string[], other: string): string {
  return `${kinds.map((kind) => KINDS[kind]?.said ?? "is linked with").join(" and ")} ${other}`;
}

/** Kinds in words, as short as they are known. */
export function shortly(kinds: readonly string[]): string {
  return kinds.map((kind) => (KINDS[kind]?.short ?? kind).toLowerCase()).join(", ");
}
