import { FOOT, HEAD, type Key, LETTERS, type Measure, SIDE, type Sheet } from "./sheet";

/** The radius of the dot of a colour, the length of the sample of a line, and what is between that and the words. */
export const DOT = 4;
/** The radius of a shape, of which a part is left out. */
export const MARK = 5;
const LINE = 26;
export const GAP = 5;
const AIR = 16;
/** So far above the line of the letters their middle is. */
export const MIDDLE = 4.5;

export interface Entry extends Key {
  /** Where its sample begins, and where its words do. */
  left: number;
  words: number;
  /** Of the words. */
  width: number;
}

/** Places the legend in one line at the foot: as many entries as have room beside the source. */
export function legendLine(sheet: Sheet, measure: Measure): Entry[] {
  const end = sheet.size.width - SIDE - measure(sheet.source, LETTERS.small) - AIR;
  const placed: Entry[] = [];
  let x = SIDE;
  for (const key of sheet.legend) {
    const width = measure(key.title, LETTERS.small);
    const words = x + (key.line === undefined ? 2 * DOT : LINE) + GAP;
    const next = words + width + AIR;
    if (next > end) {
      break;
    }
    placed.push({ ...key, left: x, words, width });
    x = next;
  }
  return placed;
}

/** The line on which the foot's letters stand. */
export function footLine(sheet: Sheet): number {
  return HEAD + sheet.size.height + FOOT / 2 + 5;
}
