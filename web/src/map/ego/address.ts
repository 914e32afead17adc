import type { Point } from "../camera";
import type { Ego } from "./egoState";

const MOST = 40;
const LONGEST = 300;
const FAR = 20_000;
/** Neither names nor numbers have it, and addresses need not escape it. */
const PARTS = "*";

/** The links around a domain as an address tells them; undefined where it tells none. */
export function readEgo(query: URLSearchParams): Ego | undefined {
  const expanded = new Map(list(query, "ego").map(([name, shown]) => [name, count(shown)] as const));
  if (expanded.size === 0) {
    return undefined;
  }
  const pins = list(query, "ego.pin").flatMap(([name, x, y]) => {
    const at = place(x, y);
    return at === undefined ? [] : [[name, at] as const];
  });
  const root = expanded.keys().next().value!;
  const removed = new Set(list(query, "ego.without").map(([name]) => name).filter((name) => name !== root));
  return { expanded, pinned: new Set(pins.map(([name]) => name)), removed, places: new Map([[root, { x: 0, y: 0 }] as const, ...pins]) };
}

export function writeEgo(ego: Ego | undefined, query: URLSearchParams): void {
  const set = (key: string, values: string[]) => values.length > 0 && query.set(key, values.join(","));
  if (ego !== undefined) {
    set("ego", [...ego.expanded].map(([name, shown]) => (shown === undefined ? name : name + PARTS + shown)));
    set("ego.pin", [...ego.pinned].flatMap((name) => pin(name, ego.places.get(name))));
    set("ego.without", [...ego.removed]);
  }
}

function pin(name: string, at: Point | undefined): string[] {
  return at === undefined ? [] : [[name, Math.round(at.x), Math.round(at.y)].join(PARTS)];
}

function list(query: URLSearchParams, key: string): [string, ...string[]][] {
  const all = (query.get(key) ?? "").split(",").filter((each) => each !== "" && each.length <= LONGEST);
  return all.slice(0, MOST).map((each) => each.split(PARTS) as [string, ...string[]]).filter(([name]) => name !== "");
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function place(x: string | undefined, y: string | undefined): Point | undefined {
  const at = { x: Number(x ?? "?"), y: Number(y ?? "?") };
  return Math.abs(at.x) <= FAR && Math.abs(at.y) <= FAR ? at : undefined;
}
