import type { Camera, Size } from "../camera";
import type { Edition } from "../edition";
import { SHAPES } from "../overlay/picture";
import type { Colour } from "../palette";
import { LARGEST } from "../radius";
import { READ_MARKS, type Marks } from "./marks";
import { attribute, type Program, type Programs } from "./program";

const VERTEX = `
layout(location = 0) in vec2 place;
layout(location = 1) in float size;
uniform vec2 centre, unit;
uniform float pixel, grow, most, others;
uniform int last;
flat out vec4 colour;
flat out float radius;
flat out int shape;
${READ_MARKS}
void main() {
  int node = last - gl_VertexID;
  vec2 mark = marksOf(node);
  float seen = mix(others, 1.0, mark.y);
  radius = min(most, size * grow) * (mark.x < 1.0 ? 0.8 : 1.0) * pixel;
  // A shape can be told only where it has some pixels.
  shape = shapeOf(node);
  if (shape > 0) radius = max(radius + 1.5 * pixel, 5.0 * pixel);
  colour = vec4(colourOf(node), mark.x * seen * mix(0.62, 0.97, shape > 0 ? 1.0 : smoothstep(0.9, 3.0, size * grow)));
  gl_Position = vec4((place - centre) * unit, 0.0, 1.0);
  gl_PointSize = 2.0 * radius + 1.0;
  if (mark.x == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = `
flat in vec4 colour;
flat in float radius;
flat in int shape;
uniform vec3 ground;
uniform float pixel;
out vec4 drawn;
/* How far a point is outside of a shape: ${SHAPES.join(", ")}. */
float outside(vec2 at) {
  float away = length(at);
  vec2 turned = abs(vec2(at.x + at.y, at.x - at.y)) * 0.7071;
  float thick = max(1.3 * pixel, 0.24 * radius);
  if (shape == 1) return abs(away - radius + thick * 0.5) - thick * 0.5;
  if (shape == 2) return min(away - 0.52 * radius, abs(away - radius + thick * 0.35) - thick * 0.35);
  if (shape == 3) return max(turned.x, turned.y) - 0.75 * radius;
  if (shape == 4) return max(min(turned.x, turned.y) - thick * 0.6, max(turned.x, turned.y) - radius);
  return away - radius;
}
void main() {
  vec2 at = (gl_PointCoord - 0.5) * (2.0 * radius + 1.0);
  float away = length(at);
  float alpha = colour.a * clamp(0.5 - (shape == 0 ? away - radius : outside(at)), 0.0, 1.0);
  // Hubs have a rim, so that discs that touch stay discs.
  float rim = shape == 0 && radius > 3.0 * pixel ? smoothstep(radius - 1.6 * pixel, radius - 0.6 * pixel, away) : 0.0;
  drawn = vec4(mix(colour.rgb, ground, 0.55 * rim) * alpha, alpha);
}`;

/** All domains in one call: hubs come last, so they lie on top. */
export class Nodes {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: Program;
  private readonly array: WebGLVertexArrayObject;

  constructor(
    programs: Programs,
    private readonly edition: Edition,
    radii: Float32Array,
  ) {
    const { gl } = programs;
    const { nodes, x, y } = edition;
    const places = new Float32Array(2 * nodes);
    for (let i = 0; i < nodes; i++) {
      places[2 * i] = x[nodes - 1 - i]!;
      places[2 * i + 1] = y[nodes - 1 - i]!;
    }
    this.gl = gl;
    this.program = programs.of(VERTEX, FRAGMENT);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    attribute(gl, 0, places, 2);
    attribute(gl, 1, radii.slice().reverse(), 1);
  }

  /** @param grow how much larger discs are than where the whole map is seen, @param others how much is seen of those not looked at */
  draw(camera: Camera, size: Size, marks: Marks, pixel: number, grow: number, others: number, ground: Colour): void {
    const { gl, program } = this;
    program
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .number("pixel", pixel)
      .number("grow", grow)
      .number("most", LARGEST)
      .number("others", others)
      .colour("ground", ground)
      .whole("last", this.edition.nodes - 1);
    marks.bind(program);
    gl.bindVertexArray(this.array);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArrays(gl.POINTS, 0, this.edition.nodes);
  }
}
