import { type Camera, centred, extentOf, fit, type Point, zoomAt } from "./camera";
import type { Edition } from "./edition";
import { Motion } from "./motion";
import type { Sight } from "./sight";

/** So long after the last movement, the map rests. */
const REST = 120;
/** So much of the stage is used when some domains are to be seen, and so close one goes at most. */
const AIR = 0.7;
const CLOSE = 6;

/** Where the camera goes: at once, flying, or thrown. */
export class Course {
  moving = false;
  private rest = 0;
  private readonly motion = new Motion();

  constructor(
    private readonly edition: Edition,
    private readonly sight: Sight,
    private readonly calm: boolean,
    private readonly begun: () => void,
    private readonly rested: () => void,
  ) {}

  get still(): boolean {
    return !this.moving && !this.motion.going;
  }

  get going(): boolean {
    return this.motion.going;
  }

  go(camera: Camera): void {
    this.sight.camera = camera;
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.settle(), REST);
    this.moving = true;
    this.begun();
  }

  private settle(): void {
    this.moving = false;
    this.rested();
  }

  /** Stands where an address says, at once; that is no movement. */
  stand(camera: Camera): void {
    this.motion.stop();
    this.sight.camera = camera;
    clearTimeout(this.rest);
    this.moving = false;
  }

  stop(): void {
    this.motion.stop();
  }

  fly(to: Camera): void {
    this.motion.stop();
    if (this.calm) {
      this.go(to);
      return;
    }
    this.motion.fly(this.sight.camera, to, performance.now());
    this.begun();
  }

  flyTo(node: number, zoom: number): void {
    const { sight, edition } = this;
    const scale = Math.max(sight.camera.scale, sight.whole.scale * zoom);
    this.fly(centred({ x: edition.x[node]!, y: edition.y[node]!, scale }, sight.covered()));
  }

  /** Flies to where some domains are all seen, beside something that covers so much of the left. */
  flyToAll(nodes: number[], left: number): void {
    const { sight } = this;
    const x = Float32Array.from(nodes, (node) => this.edition.x[node]!);
    const y = Float32Array.from(nodes, (node) => this.edition.y[node]!);
    const seen = fit(extentOf(x, y), sight.size, sight.covered());
    const scale = Math.min(seen.scale * AIR * (1 - left / sight.size.width), sight.whole.scale * CLOSE);
    const middle = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    this.fly(centred({ x: middle(x) - left / 2 / scale, y: middle(y), scale }, sight.covered()));
  }

  zoom(factor: number): void {
    const { sight } = this;
    const middle = { x: (sight.size.width - sight.covered().right) / 2, y: sight.size.height / 2 };
    this.fly(zoomAt(sight.camera, sight.size, middle, factor, sight.whole));
  }

  throw(speed: Point): void {
    if (!this.calm) {
      this.motion.throw(speed, performance.now());
    }
    if (this.motion.going) {
      this.begun();
    }
  }

  /** Where a camera that goes by itself is now. */
  advance(now: number): void {
    const next = this.motion.next(this.sight.camera, now);
    if (next !== undefined) {
      this.go(next);
    }
  }
}
