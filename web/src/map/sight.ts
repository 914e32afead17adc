import { type Camera, type Covered, type Extent, extentOf, fit, type Point, type Size, toWorld } from "./camera";
import type { Edition } from "./edition";
import { Grid } from "./grid";
import { growth, LARGEST, radii } from "./radius";

/** What of the map is seen, and where on the stage things lie. */
export class Sight {
  camera: Camera;
  /** The camera that sees all of it. */
  whole: Camera;
  /** How large each domain is drawn where all is seen. */
  readonly radius: Float32Array;
  private readonly grid: Grid;
  private readonly extent: Extent;

  constructor(
    private readonly edition: Edition,
    public size: Size,
    readonly covered: () => Covered,
  ) {
    this.radius = radii(edition.nodes);
    this.grid = new Grid(edition.x, edition.y);
    this.extent = extentOf(edition.x, edition.y);
    this.whole = this.fitted();
    this.camera = this.home();
  }

  private fitted(): Camera {
    return fit(this.extent, this.size, { ...this.covered(), right: 0 });
  }

  /** The whole map, where nothing covers it. */
  home(): Camera {
    return fit(this.extent, this.size, this.covered());
  }

  /** The stage has another size: the camera that shows as much as before. */
  resize(size: Size): Camera {
    const before = this.whole.scale;
    this.size = size;
    this.whole = this.fitted();
    return { ...this.camera, scale: (this.camera.scale * this.whole.scale) / before };
  }

  /** In pixels of the stage. */
  left(node: number): number {
    return this.size.width / 2 + (this.edition.x[node]! - this.camera.x) * this.camera.scale;
  }

  top(node: number): number {
    return this.size.height / 2 - (this.edition.y[node]! - this.camera.y) * this.camera.scale;
  }

  position(node: number): Point {
    return { x: this.left(node), y: this.top(node) };
  }

  /** How large a domain is drawn now. */
  radiusOf(node: number): number {
    return Math.min(LARGEST, this.radius[node]! * this.grow());
  }

  grow(): number {
    return growth(this.camera.scale / this.whole.scale, this.size);
  }

  /** The domain at a point of the stage, or so many pixels beside it; -1 where none is. */
  at(point: Point, slack: number, counts: (node: number) => boolean): number {
    const { x, y } = toWorld(this.camera, this.size, point.x, point.y);
    const { scale } = this.camera;
    return this.grid.nearest(x, y, (LARGEST + slack) / scale, (node) => this.radiusOf(node) / scale, slack / scale, counts);
  }

  /** Domains in sight that count, hubs first. */
  inSight(most: number, counts: (node: number) => boolean): number[] {
    const found: number[] = [];
    const right = this.size.width - this.covered().right;
    for (let node = 0; node < this.edition.nodes && found.length < most; node++) {
      const [x, y] = [this.left(node), this.top(node)];
      if (x >= 0 && y >= 0 && x <= right && y <= this.size.height && counts(node)) {
        found.push(node);
      }
    }
    return found;
  }
}
