import { type Camera, onTheWay, pan, type Point } from "./camera";

const FLIGHT = 550;
/** What is left of a speed after a millisecond. */
const FRICTION = 0.994;
const SLOWEST = 0.03;

/** A camera that goes on by itself: flying to a place, or thrown. */
export class Motion {
  private flight: { from: Camera; to: Camera; begun: number } | undefined;
  private throwing: { speed: Point; last: number } | undefined;

  fly(from: Camera, to: Camera, now: number): void {
    this.throwing = undefined;
    this.flight = { from, to, begun: now };
  }

  /** Thrown with so many pixels each millisecond; a slow hand only lets go. */
  throw(speed: Point, now: number): void {
    if (Math.hypot(speed.x, speed.y) > 10 * SLOWEST) {
      this.throwing = { speed, last: now };
    }
  }

  stop(): void {
    this.flight = this.throwing = undefined;
  }

  get going(): boolean {
    return this.flight !== undefined || this.throwing !== undefined;
  }

  /** Where the camera is now; undefined when it stands. */
  next(camera: Camera, now: number): Camera | undefined {
    if (this.flight !== undefined) {
      const { from, to, begun } = this.flight;
      const share = Math.min(1, Math.max(0, (now - begun) / FLIGHT));
      this.flight = share < 1 ? this.flight : undefined;
      return onTheWay(from, to, share);
    }
    return this.throwing === undefined ? undefined : this.slide(camera, this.throwing, now);
  }

  private slide(camera: Camera, { speed, last }: { speed: Point; last: number }, now: number): Camera {
    const took = Math.max(1, now - last);
    const left = FRICTION ** took;
    const slower = { x: speed.x * left, y: speed.y * left };
    this.throwing = Math.hypot(slower.x, slower.y) < SLOWEST ? undefined : { speed: slower, last: now };
    return pan(camera, speed.x * took, speed.y * took);
  }
}
