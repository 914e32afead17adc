import type { Adjacency } from "./adjacency";
import { type Camera, centred, type Covered, fit, pan, type Point, type Size, zoomAt } from "./camera";
import { Captions } from "./captions";
import { Easel } from "./easel";
import type { Edition } from "./edition";
import { Pictured } from "./export/pictured";
import type { Community } from "./facets";
import { listen } from "./gestures";
import { Glance } from "./glance";
import type { Lettered } from "./labelLayer";
import { Motion } from "./motion";
import type { Laid } from "./overlay/picture";
import type { Palette } from "./palette";
import type { Renderer } from "./renderer";
import { Sight } from "./sight";

/** So long after the last movement, the backbone is drawn anew. */
const REST = 120;
const TOUCH = 16;
const NEAR = 6;
/** So much of the stage is used when some domains are to be seen, and so close one goes at most. */
const AIR = 0.7;
const CLOSE = 6;

export interface MapEvents {
  pressed(node: number): void;
  hovered(node: number): void;
  moved(): void;
  /** A frame was drawn. */
  drawn(): void;
}

export interface Drawn {
  edition: Edition;
  titles: string[];
  communities: Community[];
}

/** The map on its stage: moves, draws what changed, and says what is pressed. */
export class MapView {
  frames = 0;
  private readonly sight: Sight;
  private readonly easel: Easel;
  private readonly glance: Glance;
  private readonly captions: Captions;
  private readonly motion = new Motion();
  private asked = 0;
  private rest = 0;
  private moving = false;
  private building = false;
  private stale = true;
  /** Names stand where they should not, or others should. */
  private unlettered = true;

  constructor(
    private readonly stage: HTMLElement,
    private readonly drawn: Drawn,
    gl: WebGL2RenderingContext,
    private readonly calm: boolean,
    covered: () => Covered,
    private readonly events: MapEvents,
  ) {
    const { edition } = drawn;
    this.sight = new Sight(edition, { width: stage.clientWidth, height: stage.clientHeight }, covered);
    this.easel = new Easel(stage, gl, edition, this.sight, () => this.refresh(), () => this.again());
    this.glance = new Glance(edition, this.sight, this.easel);
    this.captions = new Captions(stage, drawn, this.sight, this.easel, this.glance);
    listen(stage, {
      pan: (dx, dy) => this.go(pan(this.camera, dx, dy)),
      zoom: (at, factor) => this.go(zoomAt(this.camera, this.size, at, factor, this.whole)),
      press: (at, touch) => this.events.pressed(this.at(at, touch ? TOUCH : NEAR)),
      hover: (at) => this.hover(at === undefined ? -1 : this.at(at, NEAR)),
      thrown: (speed) => this.thrown(speed),
      grabbed: () => this.motion.stop(),
    });
    new ResizeObserver(() => this.resized()).observe(stage);
  }

  get camera(): Camera {
    return this.sight.camera;
  }

  get whole(): Camera {
    return this.sight.whole;
  }

  get size(): Size {
    return this.sight.size;
  }

  get selected(): number {
    return this.glance.selected;
  }

  get renderer(): Renderer {
    return this.easel.renderer;
  }

  get adjacency(): Adjacency {
    return this.glance.adjacency;
  }

  private resized(): void {
    const size = { width: this.stage.clientWidth, height: this.stage.clientHeight };
    if (size.width > 0 && (size.width !== this.size.width || size.height !== this.size.height)) {
      const camera = this.sight.resize(size);
      this.easel.resize();
      this.go(camera);
    }
  }

  /** The GPU has forgotten all; it was told again. */
  private again(): void {
    this.glance.show();
    this.refresh();
  }

  home(): Camera {
    return this.sight.home();
  }

  setHueOf(hues: Uint8Array): void {
    this.easel.setHueOf(hues);
    this.refresh();
  }

  /** 255 passes, less is a shade of what does not, 0 is not there. */
  setShown(shown: Uint8Array): void {
    this.easel.setShown(shown);
    this.refresh();
  }

  select(node: number, neighbours: ArrayLike<number>): void {
    this.glance.select(node, neighbours);
    this.reletter();
  }

  /** Lays something over the map, or takes it away. */
  lay(laid: Laid | undefined): void {
    this.glance.lay(laid);
    this.reletter();
  }

  private hover(node: number): void {
    if (node !== this.glance.hovered) {
      this.glance.hover(node);
      this.stage.classList.toggle("pointing", node >= 0);
      this.reletter();
      this.events.hovered(node);
    }
  }

  position(node: number): Point {
    return this.sight.position(node);
  }

  radiusOf(node: number): number {
    return this.sight.radiusOf(node);
  }

  at(point: Point, slack: number): number {
    return this.sight.at(point, slack, (node) => this.easel.passes(node));
  }

  /** Domains in sight that pass the filters, hubs first. */
  inSight(most: number): number[] {
    return this.sight.inSight(most, (node) => this.easel.passes(node));
  }

  go(camera: Camera): void {
    this.sight.camera = camera;
    clearTimeout(this.rest);
    this.building = false;
    this.rest = window.setTimeout(() => this.settle(), REST);
    this.moving = true;
    this.invalidate();
  }

  fly(to: Camera): void {
    this.motion.stop();
    if (this.calm) {
      this.go(to);
      return;
    }
    this.motion.fly(this.camera, to, performance.now());
    this.invalidate();
  }

  flyTo(node: number, zoom: number): void {
    const { x, y } = this.drawn.edition;
    const scale = Math.max(this.camera.scale, this.whole.scale * zoom);
    this.fly(centred({ x: x[node]!, y: y[node]!, scale }, this.sight.covered()));
  }

  /** Flies to where some domains are all seen, beside something that covers so much of the left. */
  flyToAll(nodes: number[], left: number): void {
    const { x, y } = this.drawn.edition;
    const covered = this.sight.covered();
    const seen = fit(Float32Array.from(nodes, (node) => x[node]!), Float32Array.from(nodes, (node) => y[node]!), this.size, covered);
    const scale = Math.min(seen.scale * AIR * (1 - left / this.size.width), this.whole.scale * CLOSE);
    const middle = { x: nodes.reduce((sum, node) => sum + x[node]!, 0) / nodes.length, y: nodes.reduce((sum, node) => sum + y[node]!, 0) / nodes.length };
    this.fly(centred({ x: middle.x - left / 2 / scale, y: middle.y, scale }, covered));
  }

  zoom(factor: number): void {
    const middle = { x: (this.size.width - this.sight.covered().right) / 2, y: this.size.height / 2 };
    this.fly(zoomAt(this.camera, this.size, middle, factor, this.whole));
  }

  private thrown(speed: Point): void {
    if (!this.calm) {
      this.motion.throw(speed, performance.now());
      this.invalidate();
    }
  }

  /** The picture of the links is out of date, and names may be. */
  refresh(): void {
    this.easel.wantBackbone();
    this.glance.closeUp();
    this.building = true;
    this.reletter();
  }

  /** Stands where an address says, at once; that is no movement, and the address stays. */
  stand(camera: Camera): void {
    this.motion.stop();
    this.go(camera);
    clearTimeout(this.rest);
    this.moving = false;
    this.refresh();
  }

  private settle(): void {
    this.moving = false;
    this.refresh();
    this.events.moved();
  }

  private reletter(): void {
    this.unlettered = true;
    this.invalidate();
  }

  invalidate(): void {
    this.stale = true;
    this.awaken();
  }

  private awaken(): void {
    this.asked ||= requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    this.asked = 0;
    this.advance(now);
    if (this.building && this.renderer.goOn()) {
      this.building = false;
      this.stale = true;
    }
    // While only the other picture of the links grows, there is nothing new to see.
    if (this.stale) {
      this.stale = false;
      this.draw();
    }
    if (this.motion.going) {
      this.invalidate();
    } else if (this.building) {
      this.awaken();
    }
  };

  private advance(now: number): void {
    const next = this.motion.next(this.camera, now);
    if (next !== undefined) {
      this.go(next);
    }
  }

  draw(): void {
    if (!this.easel.lost) {
      this.easel.draw(this.glance.looking);
    }
    if (this.unlettered) {
      this.unlettered = false;
      this.captions.lay();
    } else {
      this.captions.carry();
    }
    if (this.frames++ === 0) {
      performance.mark("map-domains");
    }
    this.events.drawn();
  }

  get colours(): Palette {
    return this.easel.palette;
  }

  /** For exports: the labels that stand. */
  get lettered(): readonly Lettered[] {
    return this.captions.labels.placed;
  }

  /** What is in view, to be drawn again by others. */
  pictured(hueOf: (node: number) => number): Pictured {
    const { drawn, easel, camera, size } = this;
    return new Pictured(drawn.edition, drawn.titles, easel.palette, easel.shown, this.glance.lookedAt(), camera, size, (node) => this.radiusOf(node), hueOf);
  }

  /** One whole frame at so many pixels to a pixel of the page, for who takes it at once: the browser clears it after. */
  capture(pixel: number, take: (canvas: HTMLCanvasElement) => void): void {
    this.glance.hover(-1);
    this.easel.capture(pixel, this.glance.looking, take);
    this.refresh();
    this.draw();
  }

  /** For measuring: one frame of a moved map, in milliseconds, with the GPU's part. */
  measure(): number {
    const begun = performance.now();
    const turn = this.frames / 10;
    this.sight.camera = pan(this.camera, 3 * Math.cos(turn), 3 * Math.sin(turn));
    this.draw();
    this.renderer.finish();
    return performance.now() - begun;
  }

  get settled(): boolean {
    return !this.moving && !this.building && !this.motion.going;
  }
}
