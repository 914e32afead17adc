import type { Program } from "./program";

/** Nodes are in rows of so many texels. */
const WIDE = 1024;

/** What programs read of a node, by its number: its hue, whether it passes the filters, whether it is looked at, its shape. */
export const READ_MARKS = `
uniform highp usampler2D hueOf;
uniform sampler2D hues;
uniform sampler2D marks;
ivec2 texel(int node) { return ivec2(node % ${WIDE}, node / ${WIDE}); }
vec3 colourOf(int node) { return texelFetch(hues, ivec2(int(texelFetch(hueOf, texel(node), 0).r), 0), 0).rgb; }
/* x: 1 passes, less is a shade, 0 is not there; y: 1 is looked at */
int shapeOf(int node) { return int(texelFetch(marks, texel(node), 0).b * 255.0 + 0.5); }
vec2 marksOf(int node) { return texelFetch(marks, texel(node), 0).rg; }
`;

/** The two lookup textures and the palette: neither new colours nor new filters touch the vertices, or the net. */
export class Marks {
  private readonly hueOf: WebGLTexture;
  private readonly hues: WebGLTexture;
  private readonly marks: WebGLTexture;
  private readonly bytes: Uint8Array;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly nodes: number,
  ) {
    const rows = Math.max(1, Math.ceil(nodes / WIDE));
    this.hueOf = this.texture(gl.R8UI, WIDE, rows);
    this.marks = this.texture(gl.RGBA8, WIDE, rows);
    this.hues = this.texture(gl.RGBA8, 256, 1);
    this.bytes = new Uint8Array(4 * WIDE * rows).fill(255);
    this.setShapes(undefined);
  }

  private texture(format: number, width: number, height: number): WebGLTexture {
    const { gl } = this;
    const made = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, made);
    gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    return made;
  }

  setHues(palette: Uint8Array): void {
    this.put(this.hues, 256, this.gl.RGBA, palette);
  }

  setHueOf(hue: Uint8Array): void {
    this.put(this.hueOf, WIDE, this.gl.RED_INTEGER, padded(hue, this.bytes.length / 4));
  }

  setShown(shown: Uint8Array): void {
    for (let node = 0; node < this.nodes; node++) {
      this.bytes[4 * node] = shown[node]!;
    }
    this.upload();
  }

  /** Those that are looked at; all when nothing is. */
  setLookedAt(nodes: Iterable<number> | undefined): void {
    for (let node = 0; node < this.nodes; node++) {
      this.bytes[4 * node + 1] = nodes === undefined ? 255 : 0;
    }
    for (const node of nodes ?? []) {
      this.bytes[4 * node + 1] = 255;
    }
    this.upload();
  }

  /** The shape of each by its number; discs when undefined. */
  setShapes(shapes: Uint8Array | undefined): void {
    for (let node = 0; node < this.nodes; node++) {
      this.bytes[4 * node + 2] = shapes?.[node] ?? 0;
    }
    this.upload();
  }

  private upload(): void {
    this.put(this.marks, WIDE, this.gl.RGBA, this.bytes);
  }

  private put(texture: WebGLTexture, width: number, format: number, bytes: Uint8Array): void {
    const { gl } = this;
    const height = bytes.length / width / { [gl.RGBA]: 4, [gl.RED_INTEGER]: 1 }[format]!;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, format, gl.UNSIGNED_BYTE, bytes);
  }

  /** Gives a program what READ_MARKS declares, in the first three texture units. */
  bind(program: Program): void {
    const { gl } = this;
    [this.hueOf, this.hues, this.marks].forEach((texture, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    });
    gl.activeTexture(gl.TEXTURE0);
    program.whole("hueOf", 0).whole("hues", 1).whole("marks", 2);
  }
}

function padded(values: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  out.set(values);
  return out;
}
