/** Everything of a view that a shared link brings back. */
export interface State {
  colour: string;
  chosen: Map<string, Set<string>>;
  domain: string;
  /** A day such as 2026-11-23, or empty for now. */
  at: string;
  table: boolean;
  /** The middle of the view, and how much nearer than the whole map it is; undefined for the whole map. */
  view: { x: number; y: number; zoom: number } | undefined;
  /** What features have to themselves, by parameter; never empty. */
  own: ReadonlyMap<string, string>;
}

const COLOUR = "neighbourhood";
const LONGEST = 700;

/** Reads an address; whatever is no part of a view is left out. */
export function readState(query: URLSearchParams, facets: readonly string[], own: readonly string[] = []): State {
  const chosen = new Map<string, Set<string>>();
  for (const key of facets) {
    const values = query.getAll(`f.${key}`);
    if (values.length > 0) {
      chosen.set(key, new Set(values));
    }
  }
  const at = query.get("at") ?? "";
  return {
    colour: query.get("colour") ?? COLOUR,
    chosen,
    domain: (query.get("domain") ?? "").slice(0, LONGEST),
    at: /^\d{4}-\d\d-\d\d$/.test(at) && !Number.isNaN(Date.parse(at)) ? at : "",
    table: query.get("show") === "table",
    view: readView(query.get("view") ?? ""),
    own: new Map(own.map((key): [string, string] => [key, (query.get(key) ?? "").slice(0, LONGEST)]).filter(([, value]) => value !== "")),
  };
}

function readView(text: string): State["view"] {
  const [x, y, zoom, more] = text.split(",").map(Number);
  const whole = [x, y, zoom].every((each) => each !== undefined && Number.isFinite(each)) && zoom! > 0 && more === undefined;
  return whole ? { x: x!, y: y!, zoom: zoom! } : undefined;
}

/** The address of a view, shortest where everything is as it begins. */
export function writeState(state: State): string {
  const query = new URLSearchParams();
  if (state.colour !== COLOUR) {
    query.set("colour", state.colour);
  }
  for (const [key, values] of state.chosen) {
    values.forEach((value) => query.append(`f.${key}`, value));
  }
  const plain: [string, string][] = [["domain", state.domain], ["at", state.at], ["show", state.table ? "table" : ""]];
  if (state.view !== undefined) {
    const { x, y, zoom } = state.view;
    plain.push(["view", [x, y, zoom].map((each) => Number(each.toPrecision(5))).join(",")]);
  }
  plain.filter(([, value]) => value !== "").forEach(([key, value]) => query.set(key, value));
  state.own.forEach((value, key) => query.set(key, value));
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
