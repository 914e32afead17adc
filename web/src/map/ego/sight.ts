import { type Ego, rootOf } from "./egoState";
import type { Neighbour } from "./kinds";

export interface SeenDomain {
  id: string;
  /** Whose link brought it into sight; empty for the one in the middle. */
  owner: string;
  /** How it is linked with that. */
  kinds: string[];
  expanded: boolean;
}

/** Neighbours that are not shown one by one. */
export interface SeenGroup {
  id: string;
  owner: string;
  hidden: string[];
  /** Whether nothing else of its owner is shown. */
  gathered: boolean;
}

export interface SeenLine {
  from: string;
  to: string;
  kinds: string[];
}

export interface Sight {
  domains: SeenDomain[];
  groups: SeenGroup[];
  lines: SeenLine[];
}

/** A hub that brings more than so many newcomers gathers them in one disc by itself. */
export const BY_ITSELF = 24;
/** No domain's name begins so. */
const GROUP = "+";

export function groupOf(owner: string): string {
  return GROUP + owner;
}

/** The owner of a group's disc; undefined for a domain's. */
export function ownerOfGroup(id: string): string | undefined {
  return id.startsWith(GROUP) ? id.slice(GROUP.length) : undefined;
}

/** What is in sight. `linked` has the neighbours of those that are expanded; `most` is how many of the middle's are shown unasked. */
export function sightOf(ego: Ego, linked: ReadonlyMap<string, readonly Neighbour[]>, most: number): Sight {
  const open = [...ego.expanded.keys()];
  const of = (name: string) => (linked.get(name) ?? []).filter((other) => !ego.removed.has(other.name) && other.name !== name);
  const owners = new Map<string, string>([[rootOf(ego), ""]]);
  const bring = (name: string, owner: string) => owners.has(name) || owners.set(name, owner);
  for (const name of open) {
    bring(name, open.find((other) => of(other).some((each) => each.name === name)) ?? rootOf(ego));
    shown(ego, name, of(name), owners, most).forEach((other) => bring(other.name, name));
  }
  for (const name of ego.pinned) {
    const owner = open.find((other) => of(other).some((each) => each.name === name));
    if (owner !== undefined) {
      bring(name, owner);
    }
  }
  const groups = open.map((owner) => group(owner, of(owner), owners)).filter(({ hidden }) => hidden.length > 0);
  const kinds = (id: string, owner: string) => of(owner).find(({ name }) => name === id)?.kinds ?? [];
  const domains = [...owners].map(([id, owner]) => ({ id, owner, kinds: kinds(id, owner), expanded: ego.expanded.has(id) }));
  return { domains, groups, lines: lines(open, of, owners, groups) };
}

function shown(ego: Ego, name: string, neighbours: Neighbour[], seen: ReadonlyMap<string, string>, most: number): Neighbour[] {
  const asked = ego.expanded.get(name);
  if (asked !== undefined) {
    return neighbours.slice(0, asked);
  }
  if (name === rootOf(ego)) {
    return neighbours.slice(0, most);
  }
  const fresh = neighbours.filter((other) => !seen.has(other.name));
  return fresh.length > BY_ITSELF ? [] : neighbours;
}

function group(owner: string, neighbours: Neighbour[], owners: ReadonlyMap<string, string>): SeenGroup {
  const hidden = neighbours.filter(({ name }) => !owners.has(name)).map(({ name }) => name);
  return { id: groupOf(owner), owner, hidden, gathered: ![...owners.values()].includes(owner) };
}

/** Each pair once, whichever end it was learnt from. */
function lines(open: string[], of: (name: string) => Neighbour[], owners: ReadonlyMap<string, string>, groups: SeenGroup[]): SeenLine[] {
  const found = new Map<string, SeenLine>();
  for (const from of open) {
    for (const { name: to, kinds } of of(from)) {
      if (owners.has(to) && !found.has(`${to} ${from}`)) {
        found.set(`${from} ${to}`, { from, to, kinds });
      }
    }
  }
  return [...found.values(), ...groups.map(({ id, owner }) => ({ from: owner, to: id, kinds: [] }))];
}

/** How many of an owner's neighbours must be shown so that so many of a group come out of it. */
export function openedBy(group: SeenGroup, neighbours: readonly Neighbour[], more: number): number {
  const last = group.hidden[Math.min(more, group.hidden.length) - 1];
  return neighbours.findIndex(({ name }) => name === last) + 1;
}
