import { EXPIRY_OFFSET, type Columns } from "./columns";
import { each } from "./each";

/** A way to tell domains apart: for colours and for filters. `of` holds an index into `values` for each domain. */
export interface Facet {
  key: string;
  title: string;
  values: { key: string; title: string }[];
  of: ArrayLike<number>;
}

export interface Community {
  id: number;
  name: string;
  colour: number;
  size: number;
  x: number;
  y: number;
}

/** Chosen values by facet; a facet of which nothing is chosen lets all pass. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

const EXPIRY: [key: string, title: string, most: number][] = [
  ["expired", "Expired", -1],
  ["7", "Within 7 days", 7],
  ["30", "8 to 30 days", 30],
  ["60", "31 to 60 days", 60],
  ["90", "61 to 90 days", 90],
  ["later", "Later", Infinity],
];
const COLUMNS = ["health", "software", "tls", "authority", "network", "tld"];

export function facetsOf(columns: Columns, community: Int32Array, communities: Community[]): Facet[] {
  const known = COLUMNS.flatMap((key) => columns.columns.get(key) ?? []);
  const expires = columns.columns.get("expires");
  return [neighbourhood(community, communities), ...known, ...(expires === undefined ? [] : [expiry(expires.of)])];
}

function neighbourhood(community: Int32Array, communities: Community[]): Facet {
  const place = new Map(communities.map(({ id }, i) => [id, i + 1]));
  return {
    key: "neighbourhood",
    title: "Neighbourhood",
    values: [{ key: "", title: "None" }, ...communities.map(({ id, name }) => ({ key: String(id), title: name }))],
    of: each(Uint16Array, community, (id) => place.get(id) ?? 0),
  };
}

function expiry(days: ArrayLike<number>): Facet {
  const of = each(Uint8Array, days, (value) => (value === 0 ? 0 : 1 + EXPIRY.findIndex(([, , most]) => value - EXPIRY_OFFSET <= most)));
  return { key: "expires", title: "Certificate ends", values: [{ key: "", title: "Unknown" }, ...EXPIRY.map(([key, title]) => ({ key, title }))], of };
}

/** How many domains pass, which, and how many of each value pass all filters but those of its own facet. */
export interface Counted {
  passing: Uint8Array;
  matching: number;
  counts: Map<string, Uint32Array>;
}

/** One pass over all domains. `there` says which exist at the moment that is shown. */
export function count(facets: Facet[], chosen: Chosen, there: Uint8Array): Counted {
  const allowed = facets.map((facet) => allow(facet, chosen.get(facet.key)));
  const counts = facets.map((facet) => new Uint32Array(facet.values.length));
  const passing = new Uint8Array(there.length);
  let matching = 0;
  for (let node = 0; node < there.length; node++) {
    if (there[node] === 0) {
      continue;
    }
    let failed = -1;
    let failures = 0;
    for (let i = 0; i < facets.length && failures < 2; i++) {
      if (allowed[i]![facets[i]!.of[node]!] === 0) {
        failures++;
        failed = i;
      }
    }
    if (failures === 0) {
      passing[node] = 1;
      matching++;
    }
    for (let i = 0; i < facets.length && failures < 2; i++) {
      if (failures === 0 || failed === i) {
        counts[i]![facets[i]!.of[node]!]!++;
      }
    }
  }
  return { passing, matching, counts: new Map(facets.map((facet, i) => [facet.key, counts[i]!])) };
}

function allow(facet: Facet, chosen: ReadonlySet<string> | undefined): Uint8Array {
  const all = chosen === undefined || chosen.size === 0;
  return Uint8Array.from(facet.values, ({ key }) => (all || chosen.has(key) ? 1 : 0));
}
