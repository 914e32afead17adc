import { svg } from "../../dom";
import type { Point, Size } from "../camera";
import { type Disc, DiscMark, type Line } from "./disc";
import { PictureLabels } from "./pictureLabels";
import { Swatches } from "./swatches";

/** What is drawn: lines below discs below words. */
export class Scene {
  readonly root: SVGSVGElement;
  readonly labels = new PictureLabels();
  private readonly lines = svg("g", { class: "ego-lines", "aria-hidden": "true" });
  private readonly discs = svg("g", {});
  private readonly swatches: Swatches;
  private readonly marks = new Map<string, DiscMark>();
  private drawn: { line: Line; element: SVGLineElement }[] = [];
  private looked = "";

  constructor(frame: HTMLElement) {
    this.root = svg("svg", { class: "ego-svg" }, this.lines, this.discs, this.labels.layer);
    frame.append(this.root);
    this.swatches = new Swatches(frame);
    document.addEventListener("themechange", () => {
      this.swatches.forget();
      this.marks.forEach((mark) => mark.show(mark.disc, this.swatches));
    });
  }

  get all(): Disc[] {
    return [...this.marks.values()].map(({ disc }) => disc);
  }

  has(id: string): boolean {
    return this.marks.has(id);
  }

  focus(id: string): void {
    this.marks.get(id)?.element.focus({ preventScroll: true });
  }

  show(discs: readonly Disc[], lines: readonly Line[]): void {
    const kept = new Set(discs.map(({ id }) => id));
    for (const [id, mark] of this.marks) {
      if (!kept.has(id)) {
        mark.element.remove();
        this.marks.delete(id);
      }
    }
    discs.forEach((disc, i) => this.put(disc, i));
    this.drawn = lines.map((line) => ({ line, element: svg("line", { class: `ego-line ${line.style}` }) }));
    this.lines.replaceChildren(...this.drawn.map(({ element }) => element));
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

  /** One stands out with its lines; empty for none. */
  look(id: string): void {
    this.looked = id;
    this.marks.forEach((mark, each) => mark.element.classList.toggle("looked", each === id));
    for (const { line, element } of this.drawn) {
      element.classList.toggle("near", line.from === id || line.to === id);
    }
  }

  draw(size: Size, grow: number, place: (id: string) => Point): void {
    for (const [id, { element }] of this.marks) {
      const { x, y } = place(id);
      element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${grow.toFixed(3)})`);
    }
    for (const { line, element } of this.drawn) {
      const [a, b] = [place(line.from), place(line.to)];
      Object.entries({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }).forEach(([name, value]) => element.setAttribute(name, value.toFixed(1)));
    }
    const discs = this.all.map((disc) => ({ ...disc, radius: disc.radius * grow }));
    this.labels.show(discs, this.looked, size, place);
  }
}
