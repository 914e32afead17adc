import type { Camera, Size } from "../camera";
import type { Colour } from "../palette";
import type { Program, Programs } from "./program";
import { Target } from "./target";
import { drawWhole, WHOLE } from "./whole";

const LAY = `
in vec2 uv;
uniform sampler2D picture;
uniform vec3 ground;
uniform float feather, strength;
out vec4 drawn;
void main() {
  vec2 edge = min(uv, 1.0 - uv);
  vec4 light = texture(picture, uv) * (strength * clamp(min(edge.x, edge.y) * feather, 0.0, 1.0));
  drawn = vec4(ground * (1.0 - light.a) + light.rgb, 1.0);
}`;
/** Where the picture ends within the view, it fades over this share of it. */
const FEATHER = 12;

/** The picture of the links: to lay it over the canvas in each frame is cheap. */
export class Kept {
  readonly picture: Target;
  private readonly gl: WebGL2RenderingContext;
  private readonly lay: Program;
  private readonly empty: WebGLVertexArrayObject;

  constructor(programs: Programs) {
    const { gl } = programs;
    this.gl = gl;
    this.lay = programs.of(WHOLE, LAY);
    this.empty = gl.createVertexArray();
    this.picture = new Target(gl, false);
  }

  /** Covers all, the ground too: to lay one over the other would read and write each pixel twice. False while there is no picture. */
  draw(camera: Camera, size: Size, strength: number, ground: Colour): boolean {
    const { gl, picture } = this;
    const then = picture.camera;
    if (then === undefined) {
      return false;
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
      .colour("ground", ground)
      .whole("picture", 0);
    gl.disable(gl.BLEND);
    drawWhole(gl, picture.texture, this.empty);
    return true;
  }
}
