/** One triangle that covers all; where of a picture that was taken from elsewhere each place of it lies. */
export const WHOLE = `
uniform vec2 centre, unit, thenCentre, thenUnit;
out vec2 uv;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  uv = ((corner / unit + centre - thenCentre) * thenUnit) * 0.5 + 0.5;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

export function drawWhole(gl: WebGL2RenderingContext, picture: WebGLTexture, empty: WebGLVertexArrayObject): void {
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, picture);
  gl.bindVertexArray(empty);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}
