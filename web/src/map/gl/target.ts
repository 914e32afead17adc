import type { Camera } from "../camera";

/** A texture to draw into, and what it shows: of floats to add light into, or of bytes to look at. */
export class Target {
  readonly texture: WebGLTexture;
  private readonly frame: WebGLFramebuffer;
  width = 0;
  height = 0;
  camera: Camera | undefined;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly floats: boolean,
  ) {
    this.texture = gl.createTexture();
    this.frame = gl.createFramebuffer();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    for (const [name, value] of [
      [gl.TEXTURE_MIN_FILTER, gl.LINEAR],
      [gl.TEXTURE_MAG_FILTER, gl.LINEAR],
      [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
      [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
    ] as const) {
      gl.texParameteri(gl.TEXTURE_2D, name, value);
    }
  }

  /** Empty, of this size, for what the camera sees. */
  begin(width: number, height: number, camera: Camera): void {
    const { gl } = this;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (width !== this.width || height !== this.height) {
      const [format, type] = this.floats ? [gl.RGBA16F, gl.HALF_FLOAT] : [gl.RGBA8, gl.UNSIGNED_BYTE];
      gl.texImage2D(gl.TEXTURE_2D, 0, format, width, height, 0, gl.RGBA, type, null);
      [this.width, this.height] = [width, height];
    }
    this.camera = camera;
    this.bind();
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  bind(): void {
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, this.frame);
    this.gl.viewport(0, 0, this.width, this.height);
  }
}
