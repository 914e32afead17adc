import type { Way } from "../walk";

/** What the keyboard asks; an empty id is the selected one. */
export interface EgoActions {
  open(): boolean;
  focused(): string;
  /** The next that way. */
  way(id: string, way: Way): string | undefined;
  focus(id: string): void;
  select(id: string): void;
  expand(id: string): void;
  collapse(id: string): void;
  pin(id: string): void;
  remove(id: string): void;
  /** Undefined shows all of it. */
  zoom(factor: number | undefined): void;
  undo(): void;
  redo(): void;
  close(): void;
}

const ARROWS: Record<string, Way> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Keys of the picture, and undoing from anywhere on the page where nothing is typed. */
export function listenToEgoKeys(layer: HTMLElement, to: EgoActions): void {
  const plain: Record<string, (id: string) => void> = {
    Enter: to.expand,
    e: to.expand,
    " ": to.select,
    c: to.collapse,
    p: to.pin,
    Delete: to.remove,
    Backspace: to.remove,
    "+": () => to.zoom(1.4),
    "=": () => to.zoom(1.4),
    "-": () => to.zoom(1 / 1.4),
    "0": () => to.zoom(undefined),
  };
  layer.addEventListener("keydown", (event) => {
    const id = to.focused();
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest("button") !== null) {
      return;
    }
    const way = ARROWS[event.key];
    const next = way === undefined ? undefined : to.way(id, way);
    const act = plain[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (next !== undefined) {
      to.focus(next);
    } else if (act !== undefined) {
      act(id);
    }
    if (way !== undefined || act !== undefined) {
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]") !== null;
    if (!to.open() || event.defaultPrevented || typing) {
      return;
    }
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
      event.preventDefault();
      (event.shiftKey || key === "y" ? to.redo : to.undo)();
    } else if (key === "escape") {
      event.preventDefault();
      to.close();
    }
  });
}
