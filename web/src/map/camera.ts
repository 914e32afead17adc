/** What of the map is seen: the point in the middle, in the edition's coordinates, and how many pixels one of their units takes. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How much of the stage's edges lies below something else. */
export interface Covered {
  top: number;
  right: number;
  bottom: number;
  /** Cards that lie in the midst: no label goes below them. */
  cards?: { left: number; top: number; right: number; bottom: number }[];
}

/** Strays must not shrink the map: 0.3 % at each edge may lie outside. */
const STRAYS = 0.003;
const MARGIN = 0.93;
const NEAREST = 400;
const FARTHEST = 0.4;

/** Coordinates grow to the right and up, pixels to the right and down. */
export function toScreen(camera: Camera, size: Size, x: number, y: number): Point {
  return { x: size.width / 2 + (x - camera.x) * camera.scale, y: size.height / 2 - (y - camera.y) * camera.scale };
}

export function toWorld(camera: Camera, size: Size, x: number, y: number): Point {
  return { x: camera.x + (x - size.width / 2) / camera.scale, y: camera.y - (y - size.height / 2) / camera.scale };
}

/** From where to where domains lie, in the edition's coordinates; all but a few strays. */
export interface Extent {
  x: [least: number, most: number];
  y: [least: number, most: number];
}

export function extentOf(xs: Float32Array, ys: Float32Array): Extent {
  return { x: between(xs), y: between(ys) };
}

/** All of an extent, in the middle of what is left of the stage beside what covers its edges. */
export function fit({ x: [left, right], y: [lower, upper] }: Extent, size: Size, covered: Covered = { top: 0, right: 0, bottom: 0 }): Camera {
  const height = Math.max(1, size.height - covered.top - covered.bottom);
  const width = Math.max(1, size.width - covered.right);
  const scale = MARGIN * Math.min(width / (right - left), height / (upper - lower));
  return centred({ x: (left + right) / 2, y: (lower + upper) / 2, scale }, covered);
}

/** The same view with its middle in the middle of what is not covered. */
export function centred(camera: Camera, covered: Covered): Camera {
  return { ...camera, x: camera.x + covered.right / 2 / camera.scale, y: camera.y + (covered.top - covered.bottom) / 2 / camera.scale };
}

function between(values: Float32Array): [number, number] {
  const sorted = values.slice().sort();
  const least = sorted[Math.floor(STRAYS * (sorted.length - 1))] ?? 0;
  const most = sorted[Math.ceil((1 - STRAYS) * (sorted.length - 1))] ?? 0;
  return most > least ? [least, most] : [least - 1, most + 1];
}

/** What was dragged stays below the pointer. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale };
}

/** The place at a point of the screen stays there; never so near or far that nothing can be told. */
export function zoomAt(camera: Camera, size: Size, at: Point, factor: number, whole: Camera): Camera {
  const scale = Math.min(whole.scale * NEAREST, Math.max(whole.scale * FARTHEST, camera.scale * factor));
  const held = toWorld(camera, size, at.x, at.y);
  return { x: held.x - (at.x - size.width / 2) / scale, y: held.y + (at.y - size.height / 2) / scale, scale };
}

/** On the way from one view to another, 0 to 1: soft at both ends, zooming by the same factor each moment. */
export function onTheWay(from: Camera, to: Camera, share: number): Camera {
  const soft = share * share * (3 - 2 * share);
  const scale = from.scale * (to.scale / from.scale) ** soft;
  // The middle must not race ahead of the zoom: go as far as the scale has come, where it changes at all.
  const far = Math.abs(to.scale / from.scale - 1) < 0.01 ? soft : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { x: from.x + (to.x - from.x) * far, y: from.y + (to.y - from.y) * far, scale };
}
