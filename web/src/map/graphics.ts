import type { Errand } from "./darkroom";
import script from "./darkroomWorker?worker&url";
import type { Edition } from "./edition";
import { Programs } from "./gl/program";
import { rehearse } from "./gl/rehearsal";
import { workerOf } from "./trusted";

/**
 * What the browser draws with. It is opened while the map is still on its way, as both take their time, above all without a GPU; so does
 * the worker that helps out then.
 */
export class Graphics {
  readonly software: boolean;
  /** Whether the GPU gathers the light of links; elsewhere a worker does. */
  readonly gathers: boolean;
  programs: Programs;
  private waiting: Worker | undefined;
  private told: Edition | undefined;

  constructor(readonly gl: WebGL2RenderingContext) {
    this.programs = new Programs(gl);
    this.software = isSoftware(gl);
    this.gathers = !this.software && wantFloats(gl);
    this.waiting = this.gathers ? undefined : workerOf(script);
    if (this.software) {
      rehearse(this.programs);
    }
  }

  /** The context is another one now, which was asked for nothing yet. */
  renew(): void {
    wantFloats(this.gl);
    this.programs = new Programs(this.gl);
  }

  /** The map is there: the worker lays the ways of its links while the page goes on. */
  foretell(edition: Edition): void {
    if (this.waiting !== undefined && this.told !== edition) {
      const { nodes, x, y, community, from, to, weight } = edition;
      const errand: Errand = { links: { nodes, x, y, community, from, to, weight } };
      this.waiting.postMessage(errand);
      this.told = edition;
    }
  }

  /** One that knows the links of an edition, for who closes it when done. */
  worker(edition: Edition): Worker {
    this.waiting ??= workerOf(script);
    this.foretell(edition);
    const worker = this.waiting;
    this.waiting = undefined;
    this.told = undefined;
    return worker;
  }
}

/** Undefined where the browser has no WebGL 2. */
export function openGraphics(canvas: HTMLCanvasElement): Graphics | undefined {
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "high-performance" });
  return gl === null ? undefined : new Graphics(gl);
}

/** Whether light can be added up in a texture; a context must be asked before it does so. */
function wantFloats(gl: WebGL2RenderingContext): boolean {
  return (gl.getExtension("EXT_color_buffer_float") ?? gl.getExtension("EXT_color_buffer_half_float")) !== null;
}

function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return /swiftshader|llvmpipe|software|basic render/i.test(String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}
