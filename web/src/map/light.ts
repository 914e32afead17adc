import type { Dress, Wanted } from "./backbone";
import { controlPoints } from "./bundle";
import type { Edition } from "./edition";
import { Film } from "./film";

/** What must be known of a map to draw its links. */
export type Links = Pick<Edition, "nodes" | "x" | "y" | "community" | "from" | "to" | "weight">;

/** What is to be seen, and how domains look. */
export type Sitting = Wanted & Dress;

/** How much light the strongest link gives. */
export const LIGHT = 0.06;
/** A link is so many straight pieces at most on each side of its middle, and one piece about so many pixels. */
const PIECES = 6;
const PIECE = 7;

/**
 * Gathers the light of links by arithmetic. Without a GPU that takes a fraction of what a software GL takes, which makes a rectangle of each
 * piece of a line, and it can be done beside the page.
 */
export class LightTable {
  private film = new Film(0, 0);
  private readonly at = new Float64Array(8);

  constructor(
    private readonly links: Links,
    private readonly controls = controlPoints(links),
  ) {}

  /** The picture, four bytes a pixel, the lowest row first. */
  develop(sitting: Sitting): Uint8Array<ArrayBuffer> {
    const { width, height, shown } = sitting;
    if (this.film.width === width && this.film.height === height) {
      this.film.clear();
    } else {
      this.film = new Film(width, height);
    }
    const { from, to } = this.links;
    for (let link = 0; link < from.length; link++) {
      if (shown[from[link]!] === 255 && shown[to[link]!] === 255) {
        this.route(link, sitting);
      }
    }
    return this.film.develop(sitting.exposure);
  }

  private route(link: number, sitting: Sitting): void {
    const { at } = this;
    this.place(link, sitting);
    if (!reaches(at, 0, sitting.width) || !reaches(at, 1, sitting.height)) {
      return;
    }
    const { from, to, weight } = this.links;
    const light = LIGHT * (0.25 + 0.75 * weight[link]! * weight[link]!);
    const half = Math.min(PIECES, Math.max(1, Math.ceil((span(at, 0) + span(at, 2) + span(at, 4)) / PIECE / 2)));
    this.bow(half, sitting.hues, 4 * sitting.hueOf[from[link]!]!, 4 * sitting.hueOf[to[link]!]!, light);
  }

  /** The four points of a link, in pixels of the picture. */
  private place(link: number, { camera, size, width, height }: Sitting): void {
    const { at, controls } = this;
    const { x, y, from, to } = this.links;
    at[0] = x[from[link]!]!;
    at[1] = y[from[link]!]!;
    at[2] = controls[4 * link]!;
    at[3] = controls[4 * link + 1]!;
    at[4] = controls[4 * link + 2]!;
    at[5] = controls[4 * link + 3]!;
    at[6] = x[to[link]!]!;
    at[7] = y[to[link]!]!;
    const across = (camera.scale * width) / size.width;
    const up = (camera.scale * height) / size.height;
    for (let i = 0; i < 8; i += 2) {
      at[i] = (at[i]! - camera.x) * across + width / 2;
      at[i + 1] = (at[i + 1]! - camera.y) * up + height / 2;
    }
  }

  /** The curve through the four points (cubic Bézier), half in the one hue and half in the other. */
  private bow(half: number, hues: Uint8Array, one: number, other: number, light: number): void {
    const { at, film } = this;
    const share = light / 255;
    let x = at[0]!;
    let y = at[1]!;
    for (let piece = 1; piece <= 2 * half; piece++) {
      const t = piece / (2 * half);
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const;
      const toX = a * at[0]! + b * at[2]! + c * at[4]! + d * at[6]!;
      const toY = a * at[1]! + b * at[3]! + c * at[5]! + d * at[7]!;
      const hue = piece <= half ? one : other;
      film.line(x, y, toX, toY, share * hues[hue]!, share * hues[hue + 1]!, share * hues[hue + 2]!, light);
      x = toX;
      y = toY;
    }
  }
}

/** Whether a curve may be seen between 0 and an edge: it never leaves the hull of its four points. */
function reaches(at: Float64Array, axis: number, edge: number): boolean {
  const most = Math.max(at[axis]!, at[axis + 2]!, at[axis + 4]!, at[axis + 6]!);
  const least = Math.min(at[axis]!, at[axis + 2]!, at[axis + 4]!, at[axis + 6]!);
  return most >= 0 && least <= edge;
}

function span(at: Float64Array, i: number): number {
  const across = at[i + 2]! - at[i]!;
  const up = at[i + 3]! - at[i + 1]!;
  return Math.sqrt(across * across + up * up);
}
