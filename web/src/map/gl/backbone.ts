import { CONTROLS, controlPoints } from "../bundle";
import type { Camera, Size } from "../camera";
import type { Edition } from "../edition";
import { READ_MARKS, type Marks } from "./marks";
import { Program } from "./program";
import { READ_ROWS, rowTexture } from "./rows";
import { Target } from "./target";

const SEGMENTS = 10;
/** Ends, control points, numbers of the nodes and weight. */
const ROW = 12;
/** How much light the strongest link gives. */
const LIGHT = 0.06;

const LINES = `
uniform vec2 centre, unit;
uniform int first;
out vec4 colour;
${READ_MARKS}
${READ_ROWS}
void main() {
  int link = 3 * (first + gl_VertexID / ${2 * SEGMENTS}), on = gl_VertexID % ${2 * SEGMENTS};
  vec4 ends = row(link), controls = row(link + 1), nodes = row(link + 2);
  float shown = marksOf(int(nodes.x)).x * marksOf(int(nodes.y)).x;
  float t = float(on / 2 + on % 2) / ${SEGMENTS}.0, s = 1.0 - t;
  vec2 at = s * s * s * ends.xy + 3.0 * s * s * t * controls.xy + 3.0 * s * t * t * controls.zw + t * t * t * ends.zw;
  float alpha = ${LIGHT} * (0.25 + 0.75 * nodes.z * nodes.z);
  colour = vec4(colourOf(int(t < 0.5 ? nodes.x : nodes.y)) * alpha, alpha);
  gl_Position = shown < 1.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4((at - centre) * unit, 0.0, 1.0);
}`;
const LIGHTEN = `
in vec4 colour;
out vec4 drawn;
void main() { drawn = colour; }`;

const WHOLE = `
uniform vec2 centre, unit, thenCentre, thenUnit;
out vec2 uv;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  uv = ((corner / unit + centre - thenCentre) * thenUnit) * 0.5 + 0.5;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;
/** Light that is added up would burn out to white; this keeps its hue, and lets density saturate softly. */
const TONE = `
in vec2 uv;
uniform sampler2D picture;
uniform float exposure;
out vec4 drawn;
void main() {
  vec4 sum = texture(picture, uv);
  float alpha = 1.0 - exp(-sum.a * exposure);
  drawn = sum.a > 0.0 ? vec4(sum.rgb / sum.a * alpha, alpha) : vec4(0.0);
}`;
const LAY = `
in vec2 uv;
uniform sampler2D picture;
uniform float feather, strength;
out vec4 drawn;
void main() {
  vec2 edge = min(uv, 1.0 - uv);
  drawn = texture(picture, uv) * strength * clamp(min(edge.x, edge.y) * feather, 0.0, 1.0);
}`;
/** Where the picture ends within the view, it fades over this share of it. */
const FEATHER = 12;

/** The strongest links, bundled, in a texture that is kept while the map moves. */
export class Backbone {
  private readonly lines: Program;
  private readonly tone: Program;
  private readonly rows: WebGLTexture;
  private readonly empty: WebGLVertexArrayObject;
  private readonly lay: Program;
  private readonly light: Target;
  private readonly shown: Target;
  private exposure = 1;
  private drawn = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly edition: Edition,
  ) {
    const { x, y, from, to, weight } = edition;
    const controls = controlPoints(edition);
    const rows = new Float32Array(ROW * from.length);
    for (let i = 0; i < from.length; i++) {
      const [a, b] = [from[i]!, to[i]!];
      rows.set([x[a]!, y[a]!, x[b]!, y[b]!], ROW * i);
      rows.set(controls.subarray(CONTROLS * i, CONTROLS * (i + 1)), ROW * i + 4);
      rows.set([a, b, weight[i]!, 0], ROW * i + 8);
    }
    this.lines = new Program(gl, LINES, LIGHTEN);
    this.tone = new Program(gl, WHOLE, TONE);
    this.lay = new Program(gl, WHOLE, LAY);
    this.empty = gl.createVertexArray();
    this.rows = rowTexture(gl, rows);
    this.light = new Target(gl, true);
    this.shown = new Target(gl, false);
  }

  /** Begins to gather the light of what the camera sees; until that is done the picture before stays. */
  begin(camera: Camera, width: number, height: number, exposure: number): void {
    this.light.begin(width, height, camera);
    this.exposure = exposure;
    this.drawn = 0;
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, null);
  }

  /** Draws so many links more; true when that was all and the new picture is shown. */
  go(size: Size, marks: Marks, most: number): boolean {
    const { gl } = this;
    const { camera } = this.light;
    const count = Math.min(most, this.edition.from.length - this.drawn);
    if (camera !== undefined && count > 0) {
      this.light.bind();
      this.lines.use().pair("centre", camera.x, camera.y).pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height);
      marks.bind(this.lines);
      this.lines.whole("first", this.drawn).whole("rows", 3);
      gl.activeTexture(gl.TEXTURE3);
      gl.bindTexture(gl.TEXTURE_2D, this.rows);
      gl.bindVertexArray(this.empty);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE);
      gl.drawArrays(gl.LINES, 0, 2 * SEGMENTS * count);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      this.drawn += count;
    }
    if (this.drawn < this.edition.from.length) {
      return false;
    }
    this.develop();
    return true;
  }

  /** Makes a picture of the light, once: to lay it over the canvas in each frame is cheap. */
  private develop(): void {
    const { gl, light } = this;
    if (light.camera === undefined) {
      return;
    }
    this.shown.begin(light.width, light.height, light.camera);
    this.tone.use().pair("centre", 0, 0).pair("unit", 1, 1).pair("thenCentre", 0, 0).pair("thenUnit", 1, 1).number("exposure", this.exposure).whole("picture", 0);
    gl.disable(gl.BLEND);
    this.whole(light);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  private whole(picture: Target): void {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, picture.texture);
    gl.bindVertexArray(this.empty);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** Lays the kept picture over the canvas, where the camera is now. */
  draw(camera: Camera, size: Size, strength: number): void {
    const { gl, lay, shown } = this;
    const then = shown.camera;
    if (then === undefined) {
      return;
    }
    const moved = then.x !== camera.x || then.y !== camera.y || then.scale !== camera.scale;
    lay
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .pair("thenCentre", then.x, then.y)
      .pair("thenUnit", (2 * then.scale) / size.width, (2 * then.scale) / size.height)
      .number("feather", moved ? FEATHER : 1e6)
      .number("strength", strength)
      .whole("picture", 0);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.whole(shown);
  }
}
