import type { Camera, Size } from "../camera";
import { Program } from "./program";
import { Target } from "./target";
import { drawWhole, WHOLE } from "./whole";

const LAY = `
in vec2 uv;
uniform sampler2D picture;
uniform float feather, strength;
out vec4 drawn;
void main() {
  vec2 edge = min(uv, 1.0 - uv);
  drawn = texture(picture, uv) * strength * clamp(min(edge.x, edge.y) * feather, 0.0, 1.0);
}`;
/** Where the picture ends within the view, it fades over this share of it. */
const FEATHER = 12;

/** The picture of the links: to lay it over the canvas in each frame is cheap. */
export class Kept {
  readonly picture: Target;
  private readonly lay: Program;
  private readonly empty: WebGLVertexArrayObject;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.lay = new Program(gl, WHOLE, LAY);
    this.empty = gl.createVertexArray();
    this.picture = new Target(gl, false);
  }

  draw(camera: Camera, size: Size, strength: number): void {
    const { gl, picture } = this;
    const then = picture.camera;
    if (then === undefined) {
      return;
    }
    const moved = then.x !== camera.x || then.y !== camera.y || then.scale !== camera.scale;
    this.lay
      .use()
      .pair("centre", camera.x, camera.y)
      .pair("unit", (2 * camera.scale) / size.width, (2 * camera.scale) / size.height)
      .pair("thenCentre", then.x, then.y)
      .pair("thenUnit", (2 * then.scale) / picture.size.width, (2 * then.scale) / picture.size.height)
      .number("feather", moved ? FEATHER : 1e6)
      .number("strength", strength)
      .whole("picture", 0);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    drawWhole(gl, picture.texture, this.empty);
  }
}
