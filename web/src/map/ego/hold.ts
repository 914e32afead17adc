import type { Point } from "../camera";
import { listen } from "../gestures";

/** What people do to a picture and to single things in it. */
export interface Hold {
  /** What is at a point of the stage. */
  at(point: Point): string | undefined;
  pan(dx: number, dy: number): void;
  zoom(at: Point, factor: number): void;
  drag(id: string, dx: number, dy: number): void;
  dropped(id: string): void;
  press(id: string): void;
  twice(id: string): void;
}

/** The gestures of the map, but what lies below the pointer when it goes down is what is dragged. */
export function holdable(frame: HTMLElement, to: Hold): void {
  let held: string | undefined;
  let dragged = false;
  const point = (event: MouseEvent): Point => {
    const box = frame.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  frame.addEventListener("pointerdown", (event) => {
    held = event.isPrimary ? to.at(point(event)) : undefined;
    dragged = false;
  });
  const drop = () => {
    if (held !== undefined && dragged) {
      to.dropped(held);
    }
    held = undefined;
  };
  frame.addEventListener("pointerup", drop);
  frame.addEventListener("pointercancel", drop);
  frame.addEventListener("dblclick", (event) => {
    const id = to.at(point(event));
    if (id !== undefined) {
      to.twice(id);
    }
  });
  listen(frame, {
    pan: (dx, dy) => {
      if (held === undefined) {
        to.pan(dx, dy);
      } else {
        dragged = true;
        to.drag(held, dx, dy);
      }
    },
    zoom: (at, factor) => to.zoom(at, factor),
    press: (at) => {
      const id = to.at(at);
      if (id !== undefined) {
        to.press(id);
      }
    },
    hover: () => {},
    thrown: () => {},
    grabbed: () => {},
  });
}
