import type { Camera, Size } from "../camera";
import { attribute, Program } from "./program";

const SEGMENTS = 14;

const VERTEX = `
layout(location = 0) in vec4 ends;
uniform vec2 centre, unit, size;
uniform float width;
out float across;
out float on;
vec2 curve(float t) {
  vec2 way = ends.zw - ends.xy;
  vec2 bend = 0.5 * (ends.xy + ends.zw) + 0.07 * vec2(-way.y, way.x);
  return mix(mix(ends.xy, bend, t), mix(bend, ends.zw, t), t);
}
void main() {
  on = float(gl_VertexID / 2) / ${SEGMENTS}.0;
  across = gl_VertexID % 2 == 0 ? 1.0 : -1.0;
  vec2 here = (curve(on) - centre) * unit, ahead = (curve(on + 0.01) - centre) * unit;
  vec2 along = normalize((ahead - here) * size + 1e-9);
  gl_Position = vec4(here + vec2(-along.y, along.x) * across * (width + 2.0) / size, 0.0, 1.0);
}`;
const FRAGMENT = `
in float across;
in float on;
uniform vec3 accent;
uniform float width, strength;
out vec4 drawn;
void main() {
  float edge = clamp((width + 2.0) * 0.5 * (1.0 - abs(across)), 0.0, 1.0);
  float alpha = strength * edge * mix(1.0, 0.55, on);
  drawn = vec4(accent * alpha, alpha);
}`;

/** The links of one domain: few, so each is a soft-edged ribbon. */
export class Beams {
  private readonly program: Program;
  private array: WebGLVertexArrayObject | null = null;
  private buffer: WebGLBuffer | null = null;
  private count = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.program = new Program(gl, VERTEX, FRAGMENT);
  }

  /** Ends of each link: x and y of the domain, then of the other. */
  set(ends: Float32Array): void {
    const { gl } = this;
    gl.deleteVertexArray(this.array);
    gl.deleteBuffer(this.buffer);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    this.buffer = attribute(gl, 0, ends, 4, 1);
    this.count = ends.length / 4;
  }

  draw(camera: Camera, size: Size, pixel: number, accent: readonly [number, number, number]): void {
    if (this.count === 0) {
      return;
    }
    const { gl } = this;
    this.program
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .pair("size", size.width * pixel, size.height * pixel)
      .number("width", 1.1 * pixel)
      .number("strength", Math.min(0.85, Math.max(0.22, 7 / Math.sqrt(this.count))))
      .colour("accent", accent);
    gl.bindVertexArray(this.array);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (SEGMENTS + 1), this.count);
  }
}
