import { element } from "../dom";
import type { Camera, Size } from "./camera";
import { placeLabels, type Wish } from "./labels";
import { Widths } from "./lettering";

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
  /** Where each stands when the camera was where it was then. */
  private stood: { element: HTMLElement; left: number; top: number; x: number; y: number }[] = [];
  private then: Camera | undefined;
  private readonly widths = new Widths();

  constructor(private readonly layer: HTMLElement) {}

  /** Shows as many as have room, the first first. */
  show(labels: Label[], size: Size, taken: { left: number; top: number; right: number; bottom: number }[], most: number, camera: Camera): void {
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
    this.then = camera;
    this.stood = placed.map(({ id, left, top }) => {
      const { text, kind, x, y } = words.get(id)!;
      const shown = this.made.get(id) ?? this.add(id, text);
      shown.className = `map-label ${kind}`;
      shown.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
      return { element: shown, left, top, x, y };
    });
  }

  /** Each stays as far from what it names as it was, while that moves below the camera. */
  carry(camera: Camera, size: Size): void {
    const { then } = this;
    if (then === undefined || then === camera) {
      return;
    }
    const zoom = camera.scale / then.scale;
    const [middle, half] = [size.width / 2, size.height / 2];
    const right = middle + (then.x - camera.x) * camera.scale;
    const down = half - (then.y - camera.y) * camera.scale;
    for (const { element, left, top, x, y } of this.stood) {
      const toX = left + right + (x - middle) * zoom - x;
      const toY = top + down + (y - half) * zoom - y;
      element.style.transform = `translate(${toX.toFixed(1)}px, ${toY.toFixed(1)}px)`;
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
    return { id, x, y, gap, width: this.widths.of(text, `${weight} ${size}px`), height: size * LINE, around: kind === "region" ? "upon" : "beside" };
  }
}
