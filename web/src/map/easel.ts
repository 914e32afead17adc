import type { Edition } from "./edition";
import type { Graphics } from "./graphics";
import { type Palette, readPalette } from "./palette";
import { Renderer } from "./renderer";
import type { Sight } from "./sight";

/** What the map is painted on, and in which colours. It knows all that the GPU was told, as a GPU may forget. */
export class Easel {
  palette: Palette;
  renderer: Renderer;
  /** How much is seen of each domain. */
  shown: Uint8Array;
  /** The hue of each, as it is painted. */
  hues: Uint8Array;

  constructor(
    stage: HTMLElement,
    private readonly graphics: Graphics,
    private readonly edition: Edition,
    private readonly sight: Sight,
    changed: () => void,
    again: () => void,
  ) {
    this.shown = new Uint8Array(edition.nodes).fill(255);
    this.hues = new Uint8Array(edition.nodes);
    this.palette = readPalette(stage);
    this.renderer = this.prepared();
    document.addEventListener("themechange", () => {
      this.palette = readPalette(stage);
      this.renderer.marks.setHues(this.palette.hues);
      changed();
    });
    this.canvas.addEventListener("webglcontextrestored", () => {
      this.renderer.close();
      this.graphics.renew();
      this.renderer = this.prepared();
      again();
    });
  }

  private get canvas(): HTMLCanvasElement {
    return this.graphics.gl.canvas as HTMLCanvasElement;
  }

  private prepared(): Renderer {
    const renderer = new Renderer(this.graphics, this.edition, this.sight.radius);
    renderer.marks.setHues(this.palette.hues);
    renderer.marks.setHueOf(this.hues);
    renderer.marks.setShown(this.shown);
    renderer.resize(this.canvas, this.sight.size, pixel(renderer));
    return renderer;
  }

  /** The stage has another size, or each of its pixels so many of the picture's. */
  resize(density = pixel(this.renderer)): void {
    this.renderer.resize(this.canvas, this.sight.size, density);
  }

  setHueOf(hues: Uint8Array): void {
    this.hues = hues;
    this.renderer.marks.setHueOf(hues);
  }

  setShown(shown: Uint8Array): void {
    this.shown = shown;
    this.renderer.marks.setShown(shown);
  }

  passes(node: number): boolean {
    return this.shown[node] === 255;
  }

  /** The picture of the links is out of date. */
  wantBackbone(): void {
    const { camera, whole } = this.sight;
    this.renderer.wantBackbone(camera, whole, this.palette.light, { hues: this.palette.hues, hueOf: this.hues, shown: this.shown });
  }

  draw(looking: boolean): void {
    this.renderer.draw(this.sight.camera, this.sight.grow(), this.palette, looking);
  }

  /** One whole frame, links included, at so many pixels to a pixel of the page. */
  capture(density: number, looking: boolean, take: (canvas: HTMLCanvasElement) => void): void {
    this.resize(density);
    this.wantBackbone();
    this.renderer.hasten();
    this.draw(looking);
    take(this.canvas);
    this.resize();
  }

  get lost(): boolean {
    return this.graphics.gl.isContextLost();
  }
}

/** Without a GPU each pixel costs; nobody sees the difference at 1.5. */
function pixel({ software }: Renderer): number {
  return Math.min(devicePixelRatio || 1, software ? 1 : 2);
}
