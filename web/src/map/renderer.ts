import type { Backbone, Dress } from "./backbone";
import type { Camera, Size } from "./camera";
import { Darkroom } from "./darkroom";
import type { Edition } from "./edition";
import { lightOfOne, lightOfOneCoarse } from "./exposure";
import { Beams } from "./gl/beams";
import { Lines } from "./gl/lines";
import { Marks } from "./gl/marks";
import { Nodes } from "./gl/nodes";
import type { Graphics } from "./graphics";
import type { Palette } from "./palette";

/** What is not looked at steps back. */
const OTHERS = 0.4;
const OF_ONE = { width: 1.1, strength: 0.85, dashes: 0 };
const LAID = { width: 2.4, strength: 0.95, dashes: 0 };
const NEAR = { width: 0.7, strength: 0.26, dashes: 0 };
const CUT = { width: 1.6, strength: 0.95, dashes: 16 };

/** Draws the map: the kept picture of the backbone, all domains, the links of one. */
export class Renderer {
  readonly marks: Marks;
  readonly software: boolean;
  private readonly gl: WebGL2RenderingContext;
  private readonly backbone: Backbone | undefined;
  private readonly nodes: Nodes;
  private readonly beams: Beams;
  private readonly lines: Beams;
  private readonly near: Beams;
  private broken = false;
  private size: Size = { width: 1, height: 1 };
  private pixel = 1;

  constructor(
    graphics: Graphics,
    private readonly edition: Edition,
    radii: Float32Array,
  ) {
    const { gl, programs } = graphics;
    this.gl = gl;
    this.software = graphics.software;
    this.marks = new Marks(gl, edition.nodes);
    this.backbone = this.backboneOf(graphics);
    this.nodes = new Nodes(programs, edition, radii);
    this.beams = new Beams(programs);
    this.lines = new Beams(programs);
    this.near = new Beams(programs);
  }

  private backboneOf(graphics: Graphics): Backbone | undefined {
    const { edition, marks } = this;
    if (edition.from.length === 0) {
      return undefined;
    }
    return graphics.gathers ? new Lines(graphics.programs, edition, marks) : new Darkroom(graphics, edition);
  }

  resize(canvas: HTMLCanvasElement, size: Size, pixel: number): void {
    this.size = size;
    this.pixel = pixel;
    canvas.width = Math.max(1, Math.round(size.width * pixel));
    canvas.height = Math.max(1, Math.round(size.height * pixel));
  }

  /** Ends of the links of the domain that is looked at. */
  setBeams(ends: Float32Array): void {
    this.beams.set(ends);
  }

  /** Ends of the links of the domains in view, when it is near. */
  setNear(ends: Float32Array): void {
    this.near.set(ends);
  }

  /** Ends of the links that an overlay shows, whole or broken. */
  setLines(ends: Float32Array, broken: boolean): void {
    this.lines.set(ends);
    this.broken = broken;
  }

  /** The picture of the links is wanted anew. */
  wantBackbone(camera: Camera, whole: Camera, light: boolean, dress: Dress): void {
    // Nearer, the same light is spread over more.
    const share = this.software ? 0.5 : 1;
    const zoom = camera.scale / whole.scale;
    const exposure = (light ? 0.62 : 0.74) * (this.software ? lightOfOneCoarse : lightOfOne)(this.edition.from.length) * Math.min(2, Math.max(0.7, zoom ** 0.2));
    const across = (length: number) => Math.max(1, Math.round(length * this.pixel * share));
    const { size } = this;
    this.backbone?.want({ camera, size, width: across(size.width), height: across(size.height), exposure }, dress);
  }

  /** Goes on with the backbone; true when it is done. */
  goOn(): boolean {
    return this.backbone?.goOn() ?? true;
  }

  draw(camera: Camera, grow: number, palette: Palette, looking: boolean): void {
    const { gl, size, pixel } = this;
    const { ground } = palette;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    if (this.backbone?.draw(camera, size, (palette.light ? 0.85 : 0.9) * (looking ? 0.5 : 1), ground) !== true) {
      gl.clearColor(ground[0] / 255, ground[1] / 255, ground[2] / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
    }
    if (!looking) {
      this.near.draw(camera, size, pixel, palette.quiet, NEAR);
    }
    this.beams.draw(camera, size, pixel, palette.accent, OF_ONE);
    if (this.broken) {
      this.lines.draw(camera, size, pixel, palette.bad, CUT);
    } else {
      this.lines.draw(camera, size, pixel, palette.accent, LAID);
    }
    this.nodes.draw(camera, size, this.marks, pixel, grow, looking ? OTHERS : 1, ground);
  }

  /** Does not return before the backbone is done. */
  hasten(): void {
    this.backbone?.hasten();
  }

  /** Waits until the GPU is done: only measuring needs that. */
  finish(): void {
    this.gl.readPixels(0, 0, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** Its context is gone, and so is all that the GPU knew. */
  close(): void {
    this.backbone?.close();
  }
}
