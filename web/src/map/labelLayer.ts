import { element } from "../dom";
import type { Size } from "./camera";
import { placeLabels, type Wish } from "./labels";

/** A label with its words, before it has a place. */
export interface Label {
  id: string;
  text: string;
  kind: "hub" | "region" | "selected" | "hovered";
  x: number;
  y: number;
  gap: number;
}

/** A label where it stands, for exports. */
export interface Lettered {
  text: string;
  kind: Label["kind"];
  left: number;
  top: number;
  weight: number;
  size: number;
}

const FONTS: Record<Label["kind"], { weight: number; size: number }> = {
  hub: { weight: 550, size: 12.5 },
  region: { weight: 450, size: 13 },
  selected: { weight: 650, size: 14.5 },
  hovered: { weight: 600, size: 13 },
};
const LINE = 1.35;

/** Labels as elements over the canvas: sharp at any size, in the page's own font. */
export class LabelLayer {
  /** Those that have a place now. */
  placed: Lettered[] = [];
  private readonly made = new Map<string, HTMLElement>();
  private readonly widths = new Map<string, number>();
  private readonly measure = document.createElement("canvas").getContext("2d");

  constructor(private readonly layer: HTMLElement) {
    void document.fonts?.ready.then(() => this.widths.clear());
  }

  /** Shows as many as have room, the first first. */
  show(labels: Label[], size: Size, taken: { left: number; top: number; right: number; bottom: number }[], most: number): void {
    const words = new Map(labels.map((label) => [label.id, label]));
    const placed = placeLabels(labels.map((label) => this.wish(label)), size, taken, most);
    const kept = new Set(placed.map(({ id }) => id));
    for (const [id, old] of this.made) {
      if (!kept.has(id)) {
        old.remove();
        this.made.delete(id);
      }
    }
    this.placed = placed.map(({ id, left, top }) => ({ ...words.get(id)!, left, top, ...FONTS[words.get(id)!.kind] }));
    for (const { id, left, top } of placed) {
      const { text, kind } = words.get(id)!;
      const shown = this.made.get(id) ?? this.add(id, text);
      shown.className = `map-label ${kind}`;
      shown.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
    }
  }

  private add(id: string, text: string): HTMLElement {
    const made = element("bdi", {}, text);
    this.layer.append(made);
    this.made.set(id, made);
    return made;
  }

  private wish({ id, text, kind, x, y, gap }: Label): Wish {
    const { weight, size } = FONTS[kind];
    const key = `${kind} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.measure !== null) {
        this.measure.font = `${weight} ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
      }
      width = Math.ceil((this.measure?.measureText(text).width ?? text.length * 7) + 2);
      this.widths.set(key, width);
    }
    return { id, x, y, gap, width, height: size * LINE, around: kind === "region" ? "upon" : "beside" };
  }
}
