import type { Camera, Size } from "./camera";
import type { Edition } from "./edition";
import { lightOfOne } from "./exposure";
import { Backbone } from "./gl/backbone";
import { Beams } from "./gl/beams";
import { Marks } from "./gl/marks";
import { Nodes } from "./gl/nodes";
import { HUE_CLASSES } from "./hues";
import type { Palette } from "./palette";
import { LARGEST } from "./radius";

/** Without a GPU, so many links a turn: the page must answer between two turns. */
const TURN = 8_000;
/** What is not looked at steps back. */
const OTHERS = 0.4;
const OF_ONE = { width: 1.1, strength: 0.85, dashes: 0 };
const LAID = { width: 2.4, strength: 0.95, dashes: 0 };
const CUT = { width: 1.6, strength: 0.95, dashes: 16 };
const BAD = 4 * HUE_CLASSES.indexOf("bad");

/** Draws the map: the kept picture of the backbone, all domains, the links of one. */
export class Renderer {
  readonly marks: Marks;
  readonly software: boolean;
  private readonly backbone: Backbone | undefined;
  private readonly nodes: Nodes;
  private readonly beams: Beams;
  private readonly lines: Beams;
  private broken = false;
  private size: Size = { width: 1, height: 1 };
  private pixel = 1;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly edition: Edition,
    radii: Float32Array,
  ) {
    const info = gl.getExtension("WEBGL_debug_renderer_info");
    const name = String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
    this.software = /swiftshader|llvmpipe|software|basic render/i.test(name);
    this.marks = new Marks(gl, edition.nodes);
    this.nodes = new Nodes(gl, edition, radii);
    this.beams = new Beams(gl);
    this.lines = new Beams(gl);
    const floats = gl.getExtension("EXT_color_buffer_float") ?? gl.getExtension("EXT_color_buffer_half_float");
    this.backbone = floats === null || edition.from.length === 0 ? undefined : new Backbone(gl, edition);
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

  /** Ends of the links that an overlay shows, whole or broken. */
  setLines(ends: Float32Array, broken: boolean): void {
    this.lines.set(ends);
    this.broken = broken;
  }

  beginBackbone(camera: Camera, whole: Camera, light: boolean): void {
    // One pixel of half the resolution holds twice the lines; and nearer, the same light is spread over more.
    const share = this.software ? 0.5 : 1;
    const zoom = camera.scale / whole.scale;
    const exposure = (light ? 0.62 : 0.74) * lightOfOne(this.edition.from.length) * (this.software ? 0.55 : 1) * Math.min(2, Math.max(0.7, zoom ** 0.2));
    const across = (length: number) => Math.max(1, Math.round(length * this.pixel * share));
    this.backbone?.begin(camera, across(this.size.width), across(this.size.height), exposure);
  }

  /** Goes on with the backbone; true when it is done. */
  goOn(): boolean {
    return this.backbone?.go(this.size, this.marks, this.software ? TURN : Infinity) ?? true;
  }

  draw(camera: Camera, grow: number, palette: Palette, looking: boolean): void {
    const { gl, size } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    const [red, green, blue] = palette.ground;
    gl.clearColor(red / 255, green / 255, blue / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.backbone?.draw(camera, size, (palette.light ? 0.85 : 0.9) * (looking ? 0.5 : 1));
    this.beams.draw(camera, size, this.pixel, palette.accent, OF_ONE);
    const [bad = 0, worse = 0, worst = 0] = palette.hues.subarray(BAD, BAD + 3);
    this.lines.draw(camera, size, this.pixel, this.broken ? [bad, worse, worst] : palette.accent, this.broken ? CUT : LAID);
    const look = { pixel: this.pixel, grow, most: LARGEST, others: looking ? OTHERS : 1, ground: palette.ground };
    this.nodes.draw(camera, size, this.marks, look);
  }

  /** Waits until the GPU is done: only measuring needs that. */
  finish(): void {
    this.gl.readPixels(0, 0, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}
