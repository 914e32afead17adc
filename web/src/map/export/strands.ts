import { CONTROLS, controlPoints } from "../bundle";
import type { Point } from "../camera";
import type { Edition } from "../edition";

/** More cannot be told apart, and would make a file that few programs open. */
const MOST = 4000;
/** What lies within one path does not add up where it crosses itself, so each has but few. */
const BATCH = 8;

export interface Strands {
  hue: number;
  /** One `d` for each path. */
  paths: string[];
}

/** The strongest links of which something is in sight, in the hue of their lesser end, as paths. */
export function strands(edition: Edition, place: (x: number, y: number) => Point, sees: (node: number) => boolean, hueOf: (node: number) => number): Strands[] {
  const { from, to, weight } = edition;
  const found = [...from.keys()].filter((link) => sees(from[link]!) && sees(to[link]!));
  found.sort((a, b) => weight[b]! - weight[a]!);
  const controls = controlPoints(edition);
  const byHue = new Map<number, string[]>();
  for (const link of found.slice(0, MOST)) {
    const hue = hueOf(to[link]!);
    byHue.set(hue, byHue.get(hue) ?? []);
    byHue.get(hue)!.push(curve(edition, controls, link, place));
  }
  return [...byHue].map(([hue, curves]) => ({ hue, paths: batches(curves) }));
}

function curve({ x, y, from, to }: Edition, controls: Float32Array, link: number, place: (x: number, y: number) => Point): string {
  const [a, b] = [from[link]!, to[link]!];
  const [ax, ay, bx, by] = controls.subarray(CONTROLS * link, CONTROLS * (link + 1));
  const at = (px: number, py: number) => written(place(px, py));
  return `M${at(x[a]!, y[a]!)}C${at(ax!, ay!)} ${at(bx!, by!)} ${at(x[b]!, y[b]!)}`;
}

export function written({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Neighbours by rank go to different paths. */
function batches(curves: string[]): string[] {
  const count = Math.ceil(curves.length / BATCH);
  return Array.from({ length: count }, (_, path) => curves.filter((_, i) => i % count === path).join(""));
}
