import type { Way } from "./walk";

/** What the keyboard asks of the map. */
export interface KeyActions {
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
  fit(): void;
  /** Along a link of the selected domain; false when none is selected. */
  walk(way: Way): boolean;
  /** Through the links by rank; false when none is selected. */
  step(by: number): boolean;
  first(): void;
  end(): void;
}

const STRIDE = 90;
const ARROWS: Record<string, Way> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const STRIDES: Record<Way, [number, number]> = { left: [STRIDE, 0], right: [-STRIDE, 0], up: [0, STRIDE], down: [0, -STRIDE] };

export function listenToKeys(stage: HTMLElement, to: KeyActions): void {
  const plain: Record<string, () => void> = {
    "+": () => to.zoom(1.6),
    "=": () => to.zoom(1.6),
    "-": () => to.zoom(1 / 1.6),
    "0": () => to.fit(),
    Enter: () => to.first(),
    Escape: () => to.end(),
    n: () => to.step(1),
    p: () => to.step(-1),
  };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const way = ARROWS[event.key];
    if (way !== undefined) {
      event.preventDefault();
      if (event.shiftKey || !to.walk(way)) {
        to.pan(...STRIDES[way]);
      }
    } else if (plain[event.key] !== undefined) {
      event.preventDefault();
      plain[event.key]!();
    }
  });
}
