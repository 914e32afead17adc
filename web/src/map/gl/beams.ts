import type { Camera, Size } from "../camera";
import type { Program, Programs } from "./program";
import { READ_ROWS, rowTexture } from "./rows";

const SEGMENTS = 8;

const VERTEX = `
${READ_ROWS}
uniform vec2 centre, unit, size;
uniform float width;
out float across;
out float on;
vec2 curve(vec4 ends, float t) {
  vec2 way = ends.zw - ends.xy;
  vec2 bend = 0.5 * (ends.xy + ends.zw) + 0.07 * vec2(-way.y, way.x);
  return mix(mix(ends.xy, bend, t), mix(bend, ends.zw, t), t);
}
void main() {
  vec4 ends = row(gl_VertexID / ${6 * SEGMENTS});
  int corner = gl_VertexID % 6;
  on = float(gl_VertexID % ${6 * SEGMENTS} / 6 + (corner == 1 || corner > 3 ? 1 : 0)) / ${SEGMENTS}.0;
  across = corner == 0 || corner == 1 || corner == 4 ? 1.0 : -1.0;
  vec2 here = (curve(ends, on) - centre) * unit, ahead = (curve(ends, on + 0.01) - centre) * unit;
  vec2 along = normalize((ahead - here) * size + 1e-9);
  gl_Position = vec4(here + vec2(-along.y, along.x) * across * (width + 2.0) / size, 0.0, 1.0);
}`;
const FRAGMENT = `
in float across;
in float on;
uniform vec3 accent;
uniform float width, strength, dashes;
out vec4 drawn;
void main() {
  if (dashes > 0.0 && fract(on * dashes) > 0.55) discard;
  float edge = clamp((width + 2.0) * 0.5 * (1.0 - abs(across)), 0.0, 1.0);
  float alpha = strength * edge * mix(1.0, 0.55, on);
  drawn = vec4(accent * alpha, alpha);
}`;

/** How links look that are looked at. */
export interface Look {
  width: number;
  /** How strong one alone is. */
  strength: number;
  /** How often they are broken; 0 is never. */
  dashes: number;
}

/** Links that are looked at, such as those of one domain: few, so each is a soft-edged ribbon. */
export class Beams {
  private readonly gl: WebGL2RenderingContext;
  private readonly empty: WebGLVertexArrayObject;
  private program: Program | undefined;
  private rows: WebGLTexture | null = null;
  private count = 0;

  constructor(private readonly programs: Programs) {
    this.gl = programs.gl;
    this.empty = this.gl.createVertexArray();
  }

  /** Ends of each link: x and y of the domain, then of the other. */
  set(ends: Float32Array): void {
    this.gl.deleteTexture(this.rows);
    this.rows = rowTexture(this.gl, ends);
    this.count = ends.length / 4;
  }

  draw(camera: Camera, size: Size, pixel: number, colour: readonly [number, number, number], look: Look): void {
    if (this.count === 0) {
      return;
    }
    const { gl } = this;
    this.program ??= this.programs.of(VERTEX, FRAGMENT);
    this.program
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .pair("size", size.width * pixel, size.height * pixel)
      .number("width", look.width * pixel)
      .number("strength", Math.min(look.strength, Math.max(0.08, 3.6 / Math.sqrt(this.count))))
      .whole("rows", 0)
      .number("dashes", look.dashes)
      .colour("accent", colour);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.rows);
    gl.bindVertexArray(this.empty);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArrays(gl.TRIANGLES, 0, 6 * SEGMENTS * this.count);
  }
}
