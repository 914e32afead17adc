import type { Point } from "../camera";
import { around, type Box } from "./boxes";

/** Where the middle of a picture is on its stage, and how many pixels one of its own takes. */
export interface Sheet extends Point {
  scale: number;
}

const TOOK = 420;

/** Places and the sheet on their way from how they were to how they shall be. */
export class Tween {
  places: Map<string, Point> = new Map();
  sheet: Sheet = { x: 0, y: 0, scale: 1 };
  private from: Map<string, Point> = new Map();
  private to: ReadonlyMap<string, Point> = new Map();
  private sheets: [Sheet, Sheet] = [this.sheet, this.sheet];
  private begun = -Infinity;

  /** Where things are going; `begins` says from where those come that were not there. */
  go(to: ReadonlyMap<string, Point>, sheet: Sheet, begins: (id: string) => Point | undefined, now: number, calm: boolean): void {
    this.from = new Map([...to].map(([id, at]) => [id, this.places.get(id) ?? begins(id) ?? at]));
    this.to = to;
    this.sheets = [this.sheet, sheet];
    this.begun = calm ? -Infinity : now;
    this.step(now);
  }

  /** Where things are going to be. */
  get goal(): ReadonlyMap<string, Point> {
    return this.to;
  }

  /** The end of it, at once. */
  end(): void {
    this.begun = -Infinity;
    this.step(0);
  }

  /** Takes one thing elsewhere. */
  put(id: string, at: Point): void {
    this.end();
    this.to = new Map(this.to).set(id, at);
    this.from = new Map(this.to);
    this.step(0);
  }

  show(sheet: Sheet): void {
    this.end();
    this.sheets = [sheet, sheet];
    this.sheet = sheet;
  }

  /** False once all have arrived. */
  step(now: number): boolean {
    const share = this.begun === -Infinity ? 1 : Math.min(1, Math.max(0, (now - this.begun) / TOOK));
    const soft = 1 - (1 - share) ** 3;
    const [a, b] = this.sheets;
    this.sheet = { x: mix(a.x, b.x, soft), y: mix(a.y, b.y, soft), scale: mix(a.scale, b.scale, soft) };
    this.places = new Map([...this.to].map(([id, to]) => [id, between(this.from.get(id) ?? to, to, soft)]));
    return share < 1;
  }
}

function mix(a: number, b: number, share: number): number {
  return share === 1 ? b : a + (b - a) * share;
}

function between(a: Point, b: Point, share: number): Point {
  return { x: mix(a.x, b.x, share), y: mix(a.y, b.y, share) };
}

export function onStage(sheet: Sheet, at: Point): Point {
  return { x: sheet.x + at.x * sheet.scale, y: sheet.y + at.y * sheet.scale };
}

export function onSheet(sheet: Sheet, at: Point): Point {
  return { x: (at.x - sheet.x) / sheet.scale, y: (at.y - sheet.y) / sheet.scale };
}

/** Few things may be drawn larger, but not much. */
const LARGEST = 1.35;

/** All boxes in the free part of the stage. */
export function fitting(boxes: readonly Box[], free: Box): Sheet {
  const { left, top, right, bottom } = around(boxes);
  const [width, height] = [Math.max(1, free.right - free.left), Math.max(1, free.bottom - free.top)];
  const scale = Math.min(LARGEST, width / (right - left), height / (bottom - top));
  return { x: (free.left + free.right) / 2 - ((left + right) / 2) * scale, y: (free.top + free.bottom) / 2 - ((top + bottom) / 2) * scale, scale };
}

/** What lies at a point of the stage stays there. */
export function nearer(sheet: Sheet, at: Point, factor: number): Sheet {
  const scale = Math.min(4, Math.max(0.1, sheet.scale * factor));
  const held = onSheet(sheet, at);
  return { x: at.x - held.x * scale, y: at.y - held.y * scale, scale };
}
