import type { Point } from "./camera";

/** What people do to the map with a mouse, fingers or a trackpad. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(at: Point, factor: number): void;
  /** A finger is less exact than a mouse. */
  press(at: Point, touch: boolean): void;
  hover(at: Point | undefined): void;
  /** What was thrown goes on with so many pixels each millisecond. */
  thrown(speed: Point): void;
  grabbed(): void;
}

/** Up to here a press is no drag. */
const STILL = 5;
const WHEEL = 0.0016;
const LINE = 18;
/** Held so long before letting go, it was not thrown. */
const HELD = 60;

export function listen(stage: HTMLElement, to: Gestures): void {
  const down = new Map<number, Point>();
  let begun: Point | undefined;
  let dragged = false;
  let speed: Point = { x: 0, y: 0 };
  let last = 0;
  const at = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
    begun = at(event);
    dragged = down.size > 1;
    speed = { x: 0, y: 0 };
    to.grabbed();
  });
  stage.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    const now = at(event);
    if (before === undefined) {
      to.hover(now);
      return;
    }
    if (down.size === 1) {
      dragged ||= begun !== undefined && Math.hypot(now.x - begun.x, now.y - begun.y) > STILL;
      if (!dragged) {
        return;
      }
      to.pan(now.x - before.x, now.y - before.y);
      const took = Math.max(1, event.timeStamp - last);
      speed = { x: (now.x - before.x) / took, y: (now.y - before.y) / took };
    } else {
      const other = [...down].find(([id]) => id !== event.pointerId)![1];
      pinch(before, now, other);
    }
    last = event.timeStamp;
    down.set(event.pointerId, now);
  });
  const pinch = (before: Point, now: Point, other: Point) => {
    const far = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
    to.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    to.zoom({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, far(now) / Math.max(1, far(before)));
  };
  const release = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) {
      return;
    }
    if (!dragged && event.type === "pointerup") {
      to.press(at(event), event.pointerType === "touch");
    } else if (dragged && event.timeStamp - last < HELD) {
      to.thrown(speed);
    }
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("pointerleave", () => to.hover(undefined));
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      // A pinch on a trackpad comes as a wheel with the control key, in smaller steps.
      to.zoom(at(event), Math.exp(-event.deltaY * lines * WHEEL * (event.ctrlKey ? 6 : 1)));
    },
    { passive: false },
  );
}
