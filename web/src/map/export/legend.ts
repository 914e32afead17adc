import { FOOT, HEAD, SIDE, type Sheet } from "./sheet";

const DOT = 4;
const AIR = 16;

export interface Entry {
  title: string;
  colour: string;
  /** The middle of its dot, and where its words begin. */
  dot: number;
  words: number;
}

/** Places the legend in one line at the foot: as many entries as have room beside the source. */
export function legendLine(sheet: Sheet, measure: (text: string) => number): Entry[] {
  const end = sheet.size.width - SIDE - measure(sheet.source) - AIR;
  const placed: Entry[] = [];
  let x = SIDE;
  for (const { title, colour } of sheet.legend) {
    const words = x + 2 * DOT + 5;
    const next = words + measure(title) + AIR;
    if (next > end) {
      break;
    }
    placed.push({ title, colour, dot: x + DOT, words });
    x = next;
  }
  return placed;
}

/** The line on which the foot's letters stand. */
export function footLine(sheet: Sheet): number {
  return HEAD + sheet.size.height + FOOT / 2 + 5;
}

export { DOT };
