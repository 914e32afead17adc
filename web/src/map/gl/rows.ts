const WIDE = 1024;

/** Reads four floats by their number. Rows are read by vertex number, not by instance: software GPUs draw each instance by itself. */
export const READ_ROWS = `
uniform highp sampler2D rows;
vec4 row(int i) { return texelFetch(rows, ivec2(i % ${WIDE}, i / ${WIDE}), 0); }
`;

/** Floats in fours, in a texture. */
export function rowTexture(gl: WebGL2RenderingContext, values: Float32Array): WebGLTexture {
  const height = Math.max(1, Math.ceil(values.length / 4 / WIDE));
  const padded = new Float32Array(4 * WIDE * height);
  padded.set(values);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, WIDE, height);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDE, height, gl.RGBA, gl.FLOAT, padded);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return texture;
}
