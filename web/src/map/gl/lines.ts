import type { Backbone, Wanted } from "../backbone";
import { CONTROLS, controlPoints } from "../bundle";
import type { Camera, Size } from "../camera";
import type { Edition } from "../edition";
import { LIGHT } from "../light";
import type { Colour } from "../palette";
import { Kept } from "./kept";
import { READ_MARKS, type Marks } from "./marks";
import type { Program, Programs } from "./program";
import { READ_ROWS, rowTexture } from "./rows";
import { Target } from "./target";
import { drawWhole, WHOLE } from "./whole";

const SEGMENTS = 10;
/** Ends, control points, numbers of the nodes and weight. */
const ROW = 12;

const LINES = `
uniform vec2 centre, unit;
out vec4 colour;
${READ_MARKS}
${READ_ROWS}
void main() {
  int link = 3 * (gl_VertexID / ${2 * SEGMENTS}), on = gl_VertexID % ${2 * SEGMENTS};
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

/** The backbone as a GPU draws it: all lines into a texture of floats, in one call. */
export class Lines implements Backbone {
  private readonly gl: WebGL2RenderingContext;
  private readonly lines: Program;
  private readonly tone: Program;
  private readonly rows: WebGLTexture;
  private readonly empty: WebGLVertexArrayObject;
  private readonly light: Target;
  private readonly kept: Kept;
  private wanted: Wanted | undefined;

  constructor(
    programs: Programs,
    private readonly edition: Edition,
    private readonly marks: Marks,
  ) {
    const { gl } = programs;
    this.gl = gl;
    this.lines = programs.of(LINES, LIGHTEN);
    this.tone = programs.of(WHOLE, TONE);
    this.empty = gl.createVertexArray();
    this.rows = rowTexture(gl, rowsOf(edition));
    this.light = new Target(gl, true);
    this.kept = new Kept(programs);
  }

  want(wanted: Wanted): void {
    this.wanted = wanted;
  }

  goOn(): boolean {
    if (this.wanted !== undefined) {
      this.gather(this.wanted);
      this.develop(this.wanted);
      this.wanted = undefined;
    }
    return true;
  }

  hasten(): void {
    this.goOn();
  }

  private gather(wanted: Wanted): void {
    const { gl, lines, edition } = this;
    const { camera, size } = wanted;
    this.light.begin(wanted);
    lines.use().pair("centre", camera.x, camera.y).pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height);
    this.marks.bind(lines);
    lines.whole("rows", 3);
    gl.activeTexture(gl.TEXTURE3);
    gl.bindTexture(gl.TEXTURE_2D, this.rows);
    gl.bindVertexArray(this.empty);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    gl.drawArrays(gl.LINES, 0, 2 * SEGMENTS * edition.from.length);
  }

  /** Makes a picture of the light, once. */
  private develop(wanted: Wanted): void {
    const { gl } = this;
    this.kept.picture.begin(wanted);
    this.tone.use().pair("centre", 0, 0).pair("unit", 1, 1).pair("thenCentre", 0, 0).pair("thenUnit", 1, 1).number("exposure", wanted.exposure).whole("picture", 0);
    gl.disable(gl.BLEND);
    drawWhole(gl, this.light.texture, this.empty);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  draw(camera: Camera, size: Size, strength: number, ground: Colour): boolean {
    return this.kept.draw(camera, size, strength, ground);
  }

  close(): void {}
}

function rowsOf(edition: Edition): Float32Array {
  const { x, y, from, to, weight } = edition;
  const controls = controlPoints(edition);
  const rows = new Float32Array(ROW * from.length);
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i]!, to[i]!];
    rows.set([x[a]!, y[a]!, x[b]!, y[b]!], ROW * i);
    rows.set(controls.subarray(CONTROLS * i, CONTROLS * (i + 1)), ROW * i + 4);
    rows.set([a, b, weight[i]!, 0], ROW * i + 8);
  }
  return rows;
}
