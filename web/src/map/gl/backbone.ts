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
uniform sampler2D light;
uniform float exposure, feather, strength;
out vec4 drawn;
void main() {
  vec4 sum = texture(light, uv);
  vec2 edge = min(uv, 1.0 - uv);
  float inside = feather == 0.0 ? 1.0 : smoothstep(0.0, feather, min(edge.x, edge.y));
  float alpha = (1.0 - exp(-sum.a * exposure)) * inside * strength;
  drawn = sum.a > 0.0 ? vec4(sum.rgb / sum.a * alpha, alpha) : vec4(0.0);
}`;

/** The strongest links, bundled, in a texture that is kept while the map moves. */
export class Backbone {
  private readonly lines: Program;
  private readonly tone: Program;
  private readonly rows: WebGLTexture;
  private readonly empty: WebGLVertexArrayObject;
  private shown: Target;
  private next: Target;
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
    this.empty = gl.createVertexArray();
    this.rows = rowTexture(gl, rows);
    [this.shown, this.next] = [new Target(gl), new Target(gl)];
  }

  /** Begins to draw what the camera sees into the other texture. */
  begin(camera: Camera, width: number, height: number, exposure: number): void {
    this.next.begin(width, height, camera);
    this.next.exposure = exposure;
    this.drawn = 0;
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, null);
  }

  /** Draws so many links more; true when that was all and the new picture is shown. */
  go(size: Size, marks: Marks, most: number): boolean {
    const { gl } = this;
    const { camera } = this.next;
    const count = Math.min(most, this.edition.from.length - this.drawn);
    if (camera !== undefined && count > 0) {
      this.next.bind();
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
    [this.shown, this.next] = [this.next, this.shown];
    return true;
  }

  /** Lays the kept picture over the canvas, where the camera is now. */
  draw(camera: Camera, size: Size, strength: number): void {
    const { gl, tone, shown } = this;
    const then = shown.camera;
    if (then === undefined) {
      return;
    }
    const moved = then.x !== camera.x || then.y !== camera.y || then.scale !== camera.scale;
    tone
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .pair("thenCentre", then.x, then.y)
      .pair("thenUnit", (2 * then.scale) / size.width, (2 * then.scale) / size.height)
      .number("exposure", shown.exposure)
      .number("feather", moved ? 0.08 : 0)
      .number("strength", strength)
      .whole("light", 0);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, shown.texture);
    gl.bindVertexArray(this.empty);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
