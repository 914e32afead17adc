import { element } from "../../dom";
import type { Covered, Point, Size } from "../camera";
import { boxOf } from "./boxes";
import { type Disc, DiscMark, type Line } from "./disc";
import { holdable } from "./hold";
import { PictureLabels } from "./pictureLabels";
import { svg } from "./svg";
import { Swatches } from "./swatches";
import { along, type Way } from "../walk";
import { fitting, nearer, onSheet, onStage, type Sheet, Tween } from "./tween";

export interface PictureEvents {
  select(id: string): void;
  expand(id: string): void;
  /** Somebody dragged it there. */
  moved(id: string, to: Point): void;
}

/** Discs and lines, each disc a button with a label: the links around something as a drawing that one can take hold of. */
export class Picture {
  readonly frame = element("div", { class: "ego-frame" });
  private readonly lines = svg("g", { class: "ego-lines", "aria-hidden": "true" });
  private readonly discs = svg("g", {});
  private readonly labels = new PictureLabels();
  private readonly swatches: Swatches;
  private readonly marks = new Map<string, DiscMark>();
  private drawn: { line: Line; element: SVGLineElement }[] = [];
  private readonly tween = new Tween();
  private looked = "";
  private asked = 0;

  constructor(
    parent: HTMLElement,
    private readonly calm: boolean,
    private readonly covered: () => Covered,
    private readonly events: PictureEvents,
  ) {
    this.frame.append(svg("svg", { class: "ego-svg" }, this.lines, this.discs, this.labels.layer));
    parent.append(this.frame);
    this.swatches = new Swatches(this.frame);
    this.listen();
  }

  private listen(): void {
    const { frame } = this;
    holdable(frame, {
      at: (point) => this.at(point),
      pan: (dx, dy) => this.turn({ ...this.tween.sheet, x: this.tween.sheet.x + dx, y: this.tween.sheet.y + dy }),
      zoom: (at, factor) => this.turn(nearer(this.tween.sheet, at, factor)),
      drag: (id, dx, dy) => this.drag(id, dx, dy),
      dropped: (id) => this.events.moved(id, this.tween.places.get(id)!),
      press: (id) => this.events.select(id),
      twice: (id) => this.events.expand(id),
    });
    const look = (event: Event) => this.look((event.target as Element).closest<SVGElement>(".ego-disc")?.dataset.id ?? "");
    for (const kind of ["pointerover", "focusin"]) {
      frame.addEventListener(kind, look);
    }
    frame.addEventListener("pointerleave", () => this.look(this.focused));
    new ResizeObserver(() => this.frame.isConnected && this.fit()).observe(frame);
    document.addEventListener("themechange", () => {
      this.swatches.forget();
      this.marks.forEach((mark) => mark.show(mark.disc, this.swatches));
    });
  }

  get size(): Size {
    return { width: this.frame.clientWidth, height: this.frame.clientHeight };
  }

  /** Which disc has the keyboard; empty for none. */
  get focused(): string {
    return document.activeElement?.closest<SVGElement>(".ego-disc")?.dataset.id ?? "";
  }

  get settled(): boolean {
    return this.asked === 0;
  }

  focus(id: string): void {
    this.marks.get(id)?.element.focus({ preventScroll: true });
  }

  /** Shows these at those places, all of it if wanted; what was not there comes from where `begins` says. */
  show(discs: readonly Disc[], lines: readonly Line[], places: ReadonlyMap<string, Point>, begins: (id: string) => Point | undefined, all: boolean): void {
    const had = this.focused;
    const first = this.marks.size === 0;
    const kept = new Set(discs.map(({ id }) => id));
    for (const [id, mark] of this.marks) {
      if (!kept.has(id)) {
        mark.element.remove();
        this.marks.delete(id);
      }
    }
    discs.forEach((disc, i) => this.put(disc, i));
    this.drawn = lines.map((line) => ({ line, element: svg("line", { class: `ego-line ${line.style}` }) }));
    this.lines.replaceChildren(...this.drawn.map(({ element: each }) => each));
    if (first) {
      this.tween.show(this.fitted(places));
    }
    this.tween.go(places, all ? this.fitted(places) : this.tween.sheet, begins, performance.now(), this.calm);
    if (had !== this.focused) {
      this.focus(had);
    }
    this.look(kept.has(had) ? had : "");
  }

  clear(): void {
    this.show([], [], new Map(), () => undefined, false);
  }

  private put(disc: Disc, at: number): void {
    const mark = this.marks.get(disc.id) ?? new DiscMark(disc);
    this.marks.set(disc.id, mark);
    mark.show(disc, this.swatches);
    // Moving an element takes the keyboard from it.
    if (this.discs.children[at] !== mark.element) {
      this.discs.insertBefore(mark.element, this.discs.children[at] ?? null);
    }
  }

  widthOf(label: string): number {
    return this.labels.widthOf(label);
  }

  /** The next disc that one comes to by going a way. */
  toward(id: string, way: Way): string | undefined {
    const ids = [...this.marks.keys()];
    const place = (node: number) => ({ node, x: this.place(ids[node]!).x, y: -this.place(ids[node]!).y });
    const others = [...ids.keys()].filter((node) => ids[node] !== id);
    const next = ids.includes(id) ? along(place(ids.indexOf(id)), others.map(place), way) : others[0];
    return next === undefined ? undefined : ids[next];
  }

  private fitted(places: ReadonlyMap<string, Point>): Sheet {
    const { top, right, bottom } = this.covered();
    const { width, height } = this.size;
    const boxes = [...this.marks.values()].flatMap(({ disc }) => {
      const at = places.get(disc.id);
      return at === undefined ? [] : [boxOf(at, disc.radius, this.widthOf(disc.label), places.get(disc.owner) ?? at)];
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
    const near = [...this.marks.values()].map(({ disc }) => {
      const { x, y } = this.place(disc.id);
      return { id: disc.id, far: Math.hypot(x - point.x, y - point.y) - disc.radius };
    });
    const least = near.reduce((best, each) => (each.far < best.far ? each : best), { id: "", far: TOUCH });
    return least.id === "" ? undefined : least.id;
  }

  private place(id: string): Point {
    return onStage(this.tween.sheet, this.tween.places.get(id) ?? { x: 0, y: 0 });
  }

  /** Where it is drawn, in pixels of the window; undefined for what is not in sight. */
  position(id: string): Point | undefined {
    const box = this.frame.getBoundingClientRect();
    const { x, y } = this.place(id);
    return this.marks.has(id) ? { x: box.left + x, y: box.top + y } : undefined;
  }

  /** The place on the sheet of a point of the stage: for things that come from elsewhere. */
  fromStage(at: Point): Point {
    return onSheet(this.tween.sheet, at);
  }

  private look(id: string): void {
    this.looked = id;
    this.marks.forEach((mark, each) => mark.element.classList.toggle("looked", each === id));
    for (const { line, element: each } of this.drawn) {
      each.classList.toggle("near", line.from === id || line.to === id);
    }
    this.awaken();
  }

  private awaken(): void {
    this.asked ||= requestAnimationFrame((now) => {
      this.asked = 0;
      const going = this.tween.step(now);
      this.draw();
      if (going) {
        this.awaken();
      }
    });
  }

  private draw(): void {
    for (const [id, { element: each }] of this.marks) {
      const { x, y } = this.place(id);
      each.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    }
    for (const { line, element: each } of this.drawn) {
      const [a, b] = [this.place(line.from), this.place(line.to)];
      Object.entries({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }).forEach(([name, value]) => each.setAttribute(name, value.toFixed(1)));
    }
    this.labels.show([...this.marks.values()].map(({ disc }) => disc), this.looked, this.size, (id) => this.place(id));
  }
}

const MARGIN = 24;
const TOUCH = 8;
