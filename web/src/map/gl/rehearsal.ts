import type { Edition } from "../edition";
import { Kept } from "./kept";
import { Marks } from "./marks";
import { Nodes } from "./nodes";
import type { Programs } from "./program";

const NOWHERE = { x: 0, y: 0, scale: 1 };
const DOT = { width: 1, height: 1 };
const GROUND = [0, 0, 0] as const;
const ALONE: Edition = {
  number: 0,
  nodes: 1,
  x: new Float32Array(1),
  y: new Float32Array(1),
  degree: new Uint32Array(1),
  community: new Int32Array(1),
  from: new Uint32Array(0),
  to: new Uint32Array(0),
  weight: new Float32Array(0),
};

/**
 * A frame with nothing on it, drawn by what the first one will be drawn by. A GPU made of software translates programs when it first draws
 * with them; that it can do while the map is still on its way.
 */
export function rehearse(programs: Programs): void {
  const { gl } = programs;
  const kept = new Kept(programs);
  kept.picture.put({ camera: NOWHERE, size: DOT, exposure: 1, ...DOT }, new Uint8Array(4));
  kept.draw(NOWHERE, DOT, 1, GROUND);
  const marks = new Marks(gl, 1);
  marks.setHues(new Uint8Array(4 * 256));
  marks.setHueOf(new Uint8Array(1));
  marks.setShown(new Uint8Array(1));
  new Nodes(programs, ALONE, new Float32Array(1)).draw(NOWHERE, DOT, marks, 1, 1, 1, GROUND);
  gl.flush();
}
