import type { Adjacency } from "./adjacency";
import { type Camera, type Covered, pan, type Point, type Size, zoomAt } from "./camera";
import { Captions } from "./captions";
import { Course } from "./course";
import { Easel } from "./easel";
import type { Edition } from "./edition";
import { Pictured } from "./export/pictured";
import type { Community } from "./facets";
import { listen } from "./gestures";
import { Glance } from "./glance";
import type { Graphics } from "./graphics";
import type { Lettered } from "./labelLayer";
import type { Laid } from "./overlay/picture";
import type { Palette } from "./palette";
import type { Renderer } from "./renderer";
import { Sight } from "./sight";

/** The first picture waits so many milliseconds for the links: with them it is drawn once, not twice. */
const LINKS_FIRST = 400;
const TOUCH = 16;
const NEAR = 6;

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
  private readonly course: Course;
  private readonly opened = performance.now();
  private asked = 0;
  private building = false;
  private stale = true;
  /** Names stand where they should not, or others should. */
  private unlettered = true;

  constructor(
    private readonly stage: HTMLElement,
    private readonly drawn: Drawn,
    graphics: Graphics,
    calm: boolean,
    covered: () => Covered,
    private readonly events: MapEvents,
  ) {
    const { edition } = drawn;
    this.sight = new Sight(edition, { width: stage.clientWidth, height: stage.clientHeight }, covered);
    this.easel = new Easel(stage, graphics, edition, this.sight, () => this.refresh(), () => this.again());
    this.glance = new Glance(edition, this.sight, this.easel);
    this.captions = new Captions(stage, drawn, this.sight, this.easel, this.glance);
    this.course = new Course(edition, this.sight, calm, () => this.begun(), () => this.rested());
    listen(stage, {
      pan: (dx, dy) => this.go(pan(this.camera, dx, dy)),
      zoom: (at, factor) => this.go(zoomAt(this.camera, this.size, at, factor, this.whole)),
      press: (at, touch) => this.events.pressed(this.at(at, touch ? TOUCH : NEAR)),
      hover: (at) => this.hover(at === undefined ? -1 : this.at(at, NEAR)),
      thrown: (speed) => this.course.throw(speed),
      grabbed: () => this.course.stop(),
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

  /** How domains look at first. */
  dress(hues: Uint8Array, shown: Uint8Array): void {
    this.easel.setHueOf(hues);
    this.setShown(shown);
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
    this.course.go(camera);
  }

  fly(to: Camera): void {
    this.course.fly(to);
  }

  flyTo(node: number, zoom: number): void {
    this.course.flyTo(node, zoom);
  }

  flyToAll(nodes: number[], left: number): void {
    this.course.flyToAll(nodes, left);
  }

  zoom(factor: number): void {
    this.course.zoom(factor);
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
    this.course.stand(camera);
    this.refresh();
  }

  /** What was begun for where the camera was is of no use. */
  private begun(): void {
    this.building = false;
    this.invalidate();
  }

  private rested(): void {
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
    this.course.advance(now);
    if (this.building && this.renderer.goOn()) {
      this.building = false;
      this.stale = true;
    }
    // While only the other picture of the links grows, there is nothing new to see.
    if (this.stale && !(this.frames === 0 && this.building && now - this.opened < LINKS_FIRST)) {
      this.stale = false;
      this.draw();
    }
    if (this.course.going) {
      this.invalidate();
    } else if (this.building) {
      this.awaken();
    }
  };

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
  pictured(): Pictured {
    const { drawn, easel, camera, size } = this;
    return new Pictured(drawn.edition, drawn.titles, easel.palette, easel.shown, this.glance.lookedAt(), camera, size, (node) => this.radiusOf(node), (node) => easel.hues[node]!);
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
    return !this.building && this.course.still;
  }
}
