import type { Point } from "../camera";
import type { Ego } from "./egoState";

const MOST = 40;
const FAR = 20_000;
/** Neither names nor numbers have it, and addresses need not escape it. */
const PARTS = "*";

/** What of an address tells the links around a domain. */
export const PARAMETERS = ["ego", "ego.pin", "ego.without"] as const;

/** The links around a domain as an address tells them; undefined where it tells none. */
export function readEgo(own: ReadonlyMap<string, string>): Ego | undefined {
  const [open, pinned, without] = PARAMETERS.map((key) => list(own.get(key) ?? ""));
  const expanded = new Map(open!.map(([name, shown]) => [name, count(shown)] as const));
  if (expanded.size === 0) {
    return undefined;
  }
  const pins = pinned!.flatMap(([name, x, y]) => {
    const at = place(x, y);
    return at === undefined ? [] : [[name, at] as const];
  });
  const root = expanded.keys().next().value!;
  const removed = new Set(without!.map(([name]) => name).filter((name) => name !== root));
  return { expanded, pinned: new Set(pins.map(([name]) => name)), removed, places: new Map([[root, { x: 0, y: 0 }] as const, ...pins]) };
}

/** Empty texts where there is nothing to tell. */
export function writeEgo(ego: Ego | undefined): Record<(typeof PARAMETERS)[number], string> {
  const open = [...(ego?.expanded ?? [])].map(([name, shown]) => (shown === undefined ? name : name + PARTS + shown));
  const pins = [...(ego?.pinned ?? [])].flatMap((name) => pin(name, ego!.places.get(name)));
  return { ego: open.join(","), "ego.pin": pins.join(","), "ego.without": [...(ego?.removed ?? [])].join(",") };
}

function pin(name: string, at: Point | undefined): string[] {
  return at === undefined ? [] : [[name, Math.round(at.x), Math.round(at.y)].join(PARTS)];
}

function list(text: string): [string, ...string[]][] {
  const all = text.split(",").slice(0, MOST).map((each) => each.split(PARTS) as [string, ...string[]]);
  return all.filter(([name]) => name !== "");
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function place(x: string | undefined, y: string | undefined): Point | undefined {
  const at = { x: Number(x ?? "?"), y: Number(y ?? "?") };
  return Math.abs(at.x) <= FAR && Math.abs(at.y) <= FAR ? at : undefined;
}
