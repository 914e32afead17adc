import type { Point } from "../camera";

/** What somebody made of the links around a domain: all that undoing takes back. */
export interface Ego {
  /**
   * Whose links are shown, in the order in which they were asked for; the first is in the middle. Beside each, how many of its
   * strongest neighbours are shown, undefined for as many as is usual.
   */
  readonly expanded: ReadonlyMap<string, number | undefined>;
  /** These stay in sight and where they are, whatever else is done. */
  readonly pinned: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** Where everything lies, in pixels from the middle; it need not have been told yet. */
  readonly places: ReadonlyMap<string, Point>;
}

export function begin(name: string): Ego {
  return { expanded: new Map([[name, undefined]]), pinned: new Set(), removed: new Set(), places: new Map([[name, { x: 0, y: 0 }]]) };
}

export function rootOf(ego: Ego): string {
  return ego.expanded.keys().next().value!;
}

/** Its strongest neighbours come into sight, as many as is usual or as said; none gathers them in one disc. */
export function expand(ego: Ego, name: string, shown?: number): Ego {
  return { ...ego, expanded: new Map(ego.expanded).set(name, shown) };
}

export function move(ego: Ego, id: string, to: Point): Ego {
  return { ...ego, places: new Map(ego.places).set(id, to) };
}

export function togglePin(ego: Ego, id: string): Ego {
  const pinned = new Set(ego.pinned);
  if (!pinned.delete(id)) {
    pinned.add(id);
  }
  return { ...ego, pinned };
}

/** Out of sight, with what only it had brought; the one in the middle cannot be. */
export function remove(ego: Ego, id: string): Ego {
  if (id === rootOf(ego)) {
    return ego;
  }
  const without = (all: ReadonlySet<string>) => new Set([...all].filter((each) => each !== id));
  const expanded = new Map([...ego.expanded].filter(([name]) => name !== id));
  return { ...ego, expanded, pinned: without(ego.pinned), removed: new Set(ego.removed).add(id) };
}
