import type { Wanted } from "../backbone";
import type { Camera, Size } from "../camera";

/** A texture to draw into, and what it shows: of floats to add light into, or of bytes to look at. */
export class Target {
  readonly texture: WebGLTexture;
  private readonly frame: WebGLFramebuffer;
  width = 0;
  height = 0;
  camera: Camera | undefined;
  /** Of the stage when it was taken. */
  size: Size = { width: 1, height: 1 };

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

  /** Empty, for what the camera sees. */
  begin({ width, height, camera, size }: Wanted): void {
    const { gl } = this;
    this.room(width, height);
    this.camera = camera;
    this.size = size;
    this.bind();
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  /** Takes in a picture that was made elsewhere, the lowest row first. */
  put({ width, height, camera, size }: Wanted, picture: Uint8Array): void {
    const { gl } = this;
    this.room(width, height);
    this.camera = camera;
    this.size = size;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, picture);
  }

  private room(width: number, height: number): void {
    const { gl } = this;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (width !== this.width || height !== this.height) {
      const [format, type] = this.floats ? [gl.RGBA16F, gl.HALF_FLOAT] : [gl.RGBA8, gl.UNSIGNED_BYTE];
      gl.texImage2D(gl.TEXTURE_2D, 0, format, width, height, 0, gl.RGBA, type, null);
      this.width = width;
      this.height = height;
    }
  }

  bind(): void {
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, this.frame);
    this.gl.viewport(0, 0, this.width, this.height);
  }
}
