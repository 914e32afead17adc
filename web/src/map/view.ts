import { Adjacency } from "./adjacency";
import { type Camera, centred, type Covered, fit, pan, type Point, type Size, toScreen, toWorld, zoomAt } from "./camera";
import type { Edition } from "./edition";
import type { Community } from "./facets";
import { listen } from "./gestures";
import { Grid } from "./grid";
import { LabelLayer } from "./labelLayer";
import { labelsOf } from "./labelWishes";
import { Motion } from "./motion";
import type { Laid } from "./overlay/picture";
import { type Palette, readPalette } from "./palette";
import { growth, LARGEST, radii } from "./radius";
import { Renderer } from "./renderer";

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
  camera: Camera;
  whole: Camera;
  size: Size;
  selected = -1;
  frames = 0;
  readonly renderer: Renderer;
  readonly adjacency: Adjacency;
  private readonly radius: Float32Array;
  private readonly grid: Grid;
  private readonly labels: LabelLayer;
  private readonly ring: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private palette: Palette;
  private shown: Uint8Array;
  private hovered = -1;
  private neighbours: ArrayLike<number> = [];
  private asked = 0;
  private rest = 0;
  private laid: Laid | undefined;
  private moving = false;
  private building = false;
  private stale = true;
  private readonly motion = new Motion();

  constructor(
    private readonly stage: HTMLElement,
    private readonly drawn: Drawn,
    gl: WebGL2RenderingContext,
    private readonly calm: boolean,
    private readonly covered: () => Covered,
    private readonly events: MapEvents,
  ) {
    const { edition } = drawn;
    this.canvas = gl.canvas as HTMLCanvasElement;
    this.radius = radii(edition.nodes);
    this.renderer = new Renderer(gl, edition, this.radius);
    this.grid = new Grid(edition.x, edition.y);
    this.adjacency = new Adjacency(edition.nodes, edition.from, edition.to);
    this.labels = new LabelLayer(stage.querySelector<HTMLElement>("[data-labels]")!);
    this.ring = stage.querySelector<HTMLElement>("[data-ring]")!;
    this.shown = new Uint8Array(edition.nodes).fill(255);
    this.palette = readPalette(stage);
    this.renderer.marks.setHues(this.palette.hues);
    this.size = { width: stage.clientWidth, height: stage.clientHeight };
    this.renderer.resize(this.canvas, this.size, this.pixel());
    this.whole = fit(edition.x, edition.y, this.size, { ...covered(), right: 0 });
    this.camera = this.home();
    listen(stage, {
      pan: (dx, dy) => this.go(pan(this.camera, dx, dy)),
      zoom: (at, factor) => this.go(zoomAt(this.camera, this.size, at, factor, this.whole)),
      press: (at, touch) => this.events.pressed(this.at(at, touch ? TOUCH : NEAR)),
      hover: (at) => this.hover(at === undefined ? -1 : this.at(at, NEAR)),
      thrown: (speed) => this.thrown(speed),
      grabbed: () => this.motion.stop(),
    });
    new ResizeObserver(() => this.resized()).observe(stage);
    document.addEventListener("themechange", () => this.recolour());
  }

  private pixel(): number {
    // Without a GPU each pixel costs; nobody sees the difference at 1.5.
    return Math.min(devicePixelRatio || 1, this.renderer.software ? 1 : 2);
  }

  private resized(): void {
    const size = { width: this.stage.clientWidth, height: this.stage.clientHeight };
    if (size.width === 0 || (size.width === this.size.width && size.height === this.size.height)) {
      return;
    }
    const before = this.whole.scale;
    const { x, y } = this.drawn.edition;
    this.size = size;
    this.renderer.resize(this.canvas, size, this.pixel());
    this.whole = fit(x, y, size, { ...this.covered(), right: 0 });
    this.go({ ...this.camera, scale: (this.camera.scale * this.whole.scale) / before });
  }

  private recolour(): void {
    this.palette = readPalette(this.stage);
    this.renderer.marks.setHues(this.palette.hues);
    this.refresh();
  }

  /** The whole map, where nothing covers it. */
  home(): Camera {
    const { x, y } = this.drawn.edition;
    return fit(x, y, this.size, this.covered());
  }

  setHueOf(hues: Uint8Array): void {
    this.renderer.marks.setHueOf(hues);
    this.refresh();
  }

  /** 255 passes, less is a shade of what does not, 0 is not there. */
  setShown(shown: Uint8Array): void {
    this.shown = shown;
    this.renderer.marks.setShown(shown);
    this.refresh();
  }

  select(node: number, neighbours: ArrayLike<number>): void {
    this.selected = node;
    this.neighbours = neighbours;
    this.look();
  }

  /** Lays something over the map, or takes it away. */
  lay(laid: Laid | undefined): void {
    const { x, y } = this.drawn.edition;
    this.laid = laid;
    this.renderer.marks.setShapes(laid?.shapes);
    this.renderer.setLines(Float32Array.from((laid?.lines ?? []).flatMap(({ from, to }) => [x[from]!, y[from]!, x[to]!, y[to]!])), laid?.broken ?? false);
    this.look();
  }

  private hover(node: number): void {
    if (node !== this.hovered) {
      this.hovered = node;
      this.stage.classList.toggle("pointing", node >= 0);
      this.look();
      this.events.hovered(node);
    }
  }

  /** The links of what is looked at: of the hovered domain those of the backbone, at once. What is laid over the map comes before the selected domain. */
  private look(): void {
    const node = this.hovered >= 0 || this.laid !== undefined ? this.hovered : this.selected;
    const others = node === this.selected ? this.neighbours : this.adjacency.of(node);
    const { x, y } = this.drawn.edition;
    const there = Array.from(others).filter((other) => this.shown[other] !== 0);
    this.renderer.setBeams(Float32Array.from(there.flatMap((other) => [x[node]!, y[node]!, x[other]!, y[other]!])));
    const lit = [...(this.laid?.lit ?? []), ...(node < 0 ? [] : [node, ...there])];
    this.renderer.marks.setLookedAt(lit.length === 0 ? undefined : lit);
    this.invalidate();
  }

  position(node: number): Point {
    return toScreen(this.camera, this.size, this.drawn.edition.x[node]!, this.drawn.edition.y[node]!);
  }

  /** How large a domain is drawn now. */
  radiusOf(node: number): number {
    return Math.min(LARGEST, this.radius[node]! * this.grow());
  }

  private grow(): number {
    return growth(this.camera.scale / this.whole.scale, this.size);
  }

  at(point: Point, slack: number): number {
    const { x, y } = toWorld(this.camera, this.size, point.x, point.y);
    const { scale } = this.camera;
    const counts = (node: number) => this.shown[node] === 255;
    return this.grid.nearest(x, y, (LARGEST + slack) / scale, (node) => this.radiusOf(node) / scale, slack / scale, counts);
  }

  /** Domains in sight that pass the filters, hubs first. */
  inSight(most: number): number[] {
    const found: number[] = [];
    const right = this.size.width - this.covered().right;
    for (let node = 0; node < this.drawn.edition.nodes && found.length < most; node++) {
      const { x, y } = this.position(node);
      if (this.shown[node] === 255 && x >= 0 && y >= 0 && x <= right && y <= this.size.height) {
        found.push(node);
      }
    }
    return found;
  }

  go(camera: Camera): void {
    this.camera = camera;
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
    this.fly(centred({ x: x[node]!, y: y[node]!, scale }, this.covered()));
  }

  /** Flies to where some domains are all seen, beside something that covers so much of the left. */
  flyToAll(nodes: number[], left: number): void {
    const { x, y } = this.drawn.edition;
    const seen = fit(Float32Array.from(nodes, (node) => x[node]!), Float32Array.from(nodes, (node) => y[node]!), this.size, this.covered());
    const scale = Math.min(seen.scale * AIR * (1 - left / this.size.width), this.whole.scale * CLOSE);
    const middle = { x: nodes.reduce((sum, node) => sum + x[node]!, 0) / nodes.length, y: nodes.reduce((sum, node) => sum + y[node]!, 0) / nodes.length };
    this.fly(centred({ x: middle.x - left / 2 / scale, y: middle.y, scale }, this.covered()));
  }

  zoom(factor: number): void {
    this.fly(zoomAt(this.camera, this.size, { x: (this.size.width - this.covered().right) / 2, y: this.size.height / 2 }, factor, this.whole));
  }

  private thrown(speed: Point): void {
    if (!this.calm) {
      this.motion.throw(speed, performance.now());
      this.invalidate();
    }
  }

  /** The picture of the links is out of date. */
  refresh(): void {
    this.startBackbone();
    this.invalidate();
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

  private startBackbone(): void {
    this.renderer.beginBackbone(this.camera, this.whole, this.palette.light);
    this.building = true;
  }

  invalidate(): void {
    this.stale = true;
    this.awaken();
  }

  private awaken(): void {
    this.asked ||= requestAnimationFrame((now) => {
      this.asked = 0;
      this.frame(now);
    });
  }

  private frame(now: number): void {
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
  }

  private advance(now: number): void {
    const next = this.motion.next(this.camera, now);
    if (next !== undefined) {
      this.go(next);
    }
  }

  draw(): void {
    this.renderer.draw(this.camera, this.grow(), this.palette, this.hovered >= 0 || this.selected >= 0 || (this.laid?.lit.length ?? 0) > 0);
    this.drawLabels();
    this.frames++;
    this.events.drawn();
  }

  private drawLabels(): void {
    const looked = { selected: this.selected, hovered: this.hovered, named: this.laid?.named ?? [], lines: this.laid?.lines ?? [] };
    const { labels, most } = labelsOf(this, this.drawn, looked, (node) => this.shown[node] === 255);
    const { top, right, bottom, cards = [] } = this.covered();
    const { width, height } = this.size;
    const taken = [
      ...cards,
      { left: 0, top: 0, right: width, bottom: top },
      { left: width - right, top: 0, right: width, bottom: height },
      { left: 0, top: height - bottom, right: width, bottom: height },
    ];
    this.labels.show(labels, this.size, taken, most);
    this.ring.hidden = this.selected < 0;
    if (this.selected >= 0) {
      const { x, y } = this.position(this.selected);
      this.ring.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }

  /** For measuring: one frame of a moved map, in milliseconds, with the GPU's part. */
  measure(): number {
    const begun = performance.now();
    this.camera = pan(this.camera, this.frames % 2 === 0 ? 3 : -3, 0);
    this.draw();
    this.renderer.finish();
    return performance.now() - begun;
  }

  get settled(): boolean {
    return !this.moving && !this.building && !this.motion.going;
  }
}
