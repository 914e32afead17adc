import { element } from "../../dom";
import type { Covered, Point, Size } from "../camera";
import { along, type Way } from "../walk";
import { boxOf } from "./boxes";
import type { Disc, Line } from "./disc";
import { holdable } from "./hold";
import { Scene } from "./scene";
import { fitting, nearer, onSheet, onStage, type Sheet, Tween } from "./tween";

export interface PictureEvents {
  select(id: string): void;
  expand(id: string): void;
  /** Somebody dragged it there. */
  moved(id: string, to: Point): void;
}

const MARGIN = 24;
const TOUCH = 8;

/** Discs and lines that one can take hold of, each disc a button with a label: the links around something. */
export class Picture {
  readonly frame = element("div", { class: "ego-frame" });
  private readonly scene = new Scene(this.frame);
  private readonly tween = new Tween();
  private asked = 0;

  constructor(
    parent: HTMLElement,
    private readonly calm: boolean,
    private readonly covered: () => Covered,
    private readonly events: PictureEvents,
  ) {
    parent.append(this.frame);
    this.listen();
  }

  private listen(): void {
    const { frame, tween, events } = this;
    holdable(frame, {
      at: (point) => this.at(point),
      pan: (dx, dy) => this.turn({ ...tween.sheet, x: tween.sheet.x + dx, y: tween.sheet.y + dy }),
      zoom: (at, factor) => this.turn(nearer(tween.sheet, at, factor)),
      drag: (id, dx, dy) => this.drag(id, dx, dy),
      dropped: (id) => events.moved(id, tween.places.get(id)!),
      press: (id) => events.select(id),
      twice: (id) => events.expand(id),
    });
    const look = (event: Event) => this.look((event.target as Element).closest<SVGElement>(".ego-disc")?.dataset.id ?? "");
    for (const kind of ["pointerover", "focusin"]) {
      frame.addEventListener(kind, look);
    }
    frame.addEventListener("pointerleave", () => this.look(this.focused));
    new ResizeObserver(() => this.fit()).observe(frame);
  }

  get size(): Size {
    return { width: this.frame.clientWidth, height: this.frame.clientHeight };
  }

  /** What is drawn, as it is now. */
  get drawn(): SVGSVGElement {
    return this.scene.root;
  }

  /** Which disc has the keyboard; empty for none. */
  get focused(): string {
    return document.activeElement?.closest<SVGElement>(".ego-disc")?.dataset.id ?? "";
  }

  get settled(): boolean {
    return this.asked === 0;
  }

  focus(id: string): void {
    this.scene.focus(id);
  }

  /** Shows these at those places, all of it if wanted; what was not there comes from where `begins` says. */
  show(discs: readonly Disc[], lines: readonly Line[], places: ReadonlyMap<string, Point>, begins: (id: string) => Point | undefined, all: boolean): void {
    const had = this.focused;
    const first = this.scene.all.length === 0;
    this.scene.show(discs, lines);
    if (first) {
      this.tween.show(this.fitted(places));
    }
    this.tween.go(places, all ? this.fitted(places) : this.tween.sheet, begins, performance.now(), this.calm);
    if (had !== this.focused) {
      this.scene.focus(had);
    }
    this.look(this.scene.has(had) ? had : "");
  }

  clear(): void {
    this.show([], [], new Map(), () => undefined, false);
  }

  widthOf(label: string): number {
    return this.scene.labels.widthOf(label);
  }

  /** The next disc that one comes to by going a way. */
  toward(id: string, way: Way): string | undefined {
    const ids = this.scene.all.map((disc) => disc.id);
    const place = (node: number) => ({ node, x: this.place(ids[node]!).x, y: -this.place(ids[node]!).y });
    const others = [...ids.keys()].filter((node) => ids[node] !== id);
    const next = ids.includes(id) ? along(place(ids.indexOf(id)), others.map(place), way) : others[0];
    return next === undefined ? undefined : ids[next];
  }

  private fitted(places: ReadonlyMap<string, Point>): Sheet {
    const { top, right, bottom } = this.covered();
    const { width, height } = this.size;
    const boxes = this.scene.all.flatMap(({ id, owner, radius, label }) => {
      const at = places.get(id);
      return at === undefined ? [] : [boxOf(at, radius, this.widthOf(label), places.get(owner) ?? at)];
    });
    const free = { left: MARGIN, top: top + MARGIN, right: width - right - MARGIN, bottom: height - bottom - MARGIN };
    return boxes.length === 0 ? { x: width / 2, y: height / 2, scale: 1 } : fitting(boxes, free);
  }

  /** All of it in what is free of the stage. */
  fit(): void {
    const { goal } = this.tween;
    this.tween.go(goal, this.fitted(goal), () => undefined, performance.now(), this.calm);
    this.awaken();
  }

  zoom(factor: number): void {
    const { width, height } = this.size;
    this.turn(nearer(this.tween.sheet, { x: (width - this.covered().right) / 2, y: height / 2 }, factor));
  }

  private turn(sheet: Sheet): void {
    this.tween.show(sheet);
    this.awaken();
  }

  private drag(id: string, dx: number, dy: number): void {
    const { x, y } = this.tween.places.get(id)!;
    const { scale } = this.tween.sheet;
    this.tween.put(id, { x: x + dx / scale, y: y + dy / scale });
    this.awaken();
  }

  private at(point: Point): string | undefined {
    const near = this.scene.all.map(({ id, radius }) => {
      const { x, y } = this.place(id);
      return { id, far: Math.hypot(x - point.x, y - point.y) - radius * this.grow };
    });
    const least = near.reduce((best, each) => (each.far < best.far ? each : best), { id: "", far: TOUCH });
    return least.id === "" ? undefined : least.id;
  }

  /** Discs grow less than the picture, so that it opens up when nearer. */
  private get grow(): number {
    return Math.min(1.3, Math.max(0.6, Math.sqrt(this.tween.sheet.scale)));
  }

  private place(id: string): Point {
    return onStage(this.tween.sheet, this.tween.places.get(id) ?? { x: 0, y: 0 });
  }

  /** Where it is drawn, in pixels of the window; undefined for what is not in sight. */
  position(id: string): Point | undefined {
    const box = this.frame.getBoundingClientRect();
    const { x, y } = this.place(id);
    return this.scene.has(id) ? { x: box.left + x, y: box.top + y } : undefined;
  }

  /** The place on the sheet of a point of the stage: for things that come from elsewhere. */
  fromStage(at: Point): Point {
    return onSheet(this.tween.sheet, at);
  }

  private look(id: string): void {
    this.scene.look(id);
    this.awaken();
  }

  private awaken(): void {
    this.asked ||= requestAnimationFrame((now) => {
      this.asked = 0;
      const going = this.tween.step(now);
      this.scene.draw(this.size, this.grow, (id) => this.place(id));
      if (going) {
        this.awaken();
      }
    });
  }
}
