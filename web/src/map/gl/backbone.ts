import { CONTROLS, controlPoints } from "../bundle";
import type { Camera, Size } from "../camera";
import type { Edition } from "../edition";
import { READ_MARKS, type Marks } from "./marks";
import { attribute, Program } from "./program";
import { Target } from "./target";

const SEGMENTS = 10;
/** How much light the strongest link gives. */
const LIGHT = 0.06;

const LINES = `
layout(location = 0) in vec4 ends;
layout(location = 1) in vec4 controls;
layout(location = 2) in uvec2 nodes;
layout(location = 3) in float weight;
uniform vec2 centre, unit;
out vec4 colour;
${READ_MARKS}
void main() {
  float shown = marksOf(int(nodes.x)).x * marksOf(int(nodes.y)).x;
  float t = float(gl_VertexID) / ${SEGMENTS}.0, s = 1.0 - t;
  vec2 at = s * s * s * ends.xy + 3.0 * s * s * t * controls.xy + 3.0 * s * t * t * controls.zw + t * t * t * ends.zw;
  float alpha = ${LIGHT} * (0.25 + 0.75 * weight * weight);
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
  private readonly array: WebGLVertexArrayObject;
  private readonly empty: WebGLVertexArrayObject;
  private shown: Target;
  private next: Target;
  private drawn = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly edition: Edition,
  ) {
    const { x, y, from, to, weight } = edition;
    const ends = new Float32Array(4 * from.length);
    const nodes = new Uint32Array(2 * from.length);
    for (let i = 0; i < from.length; i++) {
      const [a, b] = [from[i]!, to[i]!];
      ends.set([x[a]!, y[a]!, x[b]!, y[b]!], 4 * i);
      nodes.set([a, b], 2 * i);
    }
    this.lines = new Program(gl, LINES, LIGHTEN);
    this.tone = new Program(gl, WHOLE, TONE);
    this.empty = gl.createVertexArray();
    this.array = gl.createVertexArray();
    this.buffers = [];
    gl.bindVertexArray(this.array);
    this.buffers.push(attribute(gl, 0, ends, 4, 1), attribute(gl, 1, controlPoints(edition), CONTROLS, 1));
    this.buffers.push(attribute(gl, 2, nodes, 2, 1), attribute(gl, 3, weight, 1, 1));
    [this.shown, this.next] = [new Target(gl), new Target(gl)];
  }

  private readonly buffers: WebGLBuffer[];

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
      gl.bindVertexArray(this.array);
      this.from(this.drawn);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE);
      gl.drawArraysInstanced(gl.LINE_STRIP, 0, SEGMENTS + 1, count);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      this.drawn += count;
    }
    if (this.drawn < this.edition.from.length) {
      return false;
    }
    [this.shown, this.next] = [this.next, this.shown];
    return true;
  }

  /** Instances begin at a link: WebGL has no base instance, so the attributes begin further on. */
  private from(link: number): void {
    const { gl } = this;
    this.buffers.forEach((buffer, place) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (place === 2) {
        gl.vertexAttribIPointer(place, 2, gl.UNSIGNED_INT, 0, 8 * link);
      } else {
        const floats = place === 3 ? 1 : 4;
        gl.vertexAttribPointer(place, floats, gl.FLOAT, false, 0, 4 * floats * link);
      }
    });
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
