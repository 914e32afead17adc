import type { Size } from "../camera";
import type { Lettered } from "../labelLayer";
import type { Shape } from "../overlay/picture";
import { type Colour, type Palette } from "../palette";

/** What is written around the map, and upon it. */
export interface Sheet {
  /** Of the map within. */
  size: Size;
  title: string;
  /** When, how many, and what colours show. */
  subtitle: string;
  source: string;
  legend: Key[];
  labels: Lettered[];
  ink: Ink;
  /** Of the file, without its ending. */
  file: string;
}

/** What a colour means, or a line that is drawn in some way. */
export interface Key {
  title: string;
  colour: string;
  line?: Stroke;
  shape?: Shape;
}

/** How wide words are in letters of some weight and size, in pixels. */
export type Measure = (text: string, letters: { weight: number; size: number }) => number;

/** How a line is drawn, in pixels; without dashes it has none. */
export interface Stroke {
  width: number;
  dashes: number[];
  round: boolean;
}

/** The colours of a theme, as an export writes them. */
export interface Ink {
  ground: string;
  text: string;
  quiet: string;
  accent: string;
}

/** Above the map the title, below it the legend; in pixels. */
export const HEAD = 58;
export const FOOT = 40;
export const SIDE = 20;

/** How letters of each kind are written, as map.css has them. */
export const LETTERS = {
  title: { weight: 620, size: 18 },
  small: { weight: 400, size: 13 },
} as const;

export function hex([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of a hue by its number. */
export function hueIn(palette: Palette, hue: number): string {
  const [red, green, blue] = palette.hues.subarray(4 * hue, 4 * hue + 3);
  return hex([red!, green!, blue!]);
}

/** The whole sheet with the map on it. */
export function whole({ width, height }: Size): Size {
  return { width, height: height + HEAD + FOOT };
}
