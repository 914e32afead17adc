import { BEGINNING } from "./columns";

const DAY = 86_400_000;
const SPAN = 364;
const STEP = 7;

export function dayOf(time: number): number {
  return Math.floor((time - BEGINNING) / DAY);
}

/** A day as an address has it. */
export function written(day: number): string {
  return new Date(BEGINNING + day * DAY).toISOString().slice(0, 10);
}

/** The last year, week by week: who joined and who left in the week that ends with each day. */
export interface Weeks {
  /** The last day of each week, the last of them the day that the columns are of. */
  ends: number[];
  joined: Uint32Array;
  left: Uint32Array;
}

export function weeks(joined: ArrayLike<number>, left: ArrayLike<number>, last: number): Weeks {
  const count = SPAN / STEP + 1;
  const ends = Array.from({ length: count }, (_, i) => last - (count - 1 - i) * STEP);
  const tally = (days: ArrayLike<number>) => {
    const counts = new Uint32Array(count);
    for (let node = 0; node < days.length; node++) {
      const week = count - 1 - Math.floor((last - days[node]!) / STEP);
      if (days[node] !== 0 && week >= 0 && week < count) {
        counts[week]!++;
      }
    }
    return counts;
  };
  return { ends, joined: tally(joined), left: tally(left) };
}

/** Who is there on a day. One that nothing is known of is: its name may only be hidden. */
export function thereOn(joined: ArrayLike<number>, left: ArrayLike<number>, day: number): Uint8Array {
  const there = new Uint8Array(joined.length);
  for (let node = 0; node < there.length; node++) {
    there[node] = joined[node]! <= day && (left[node] === 0 || left[node]! > day) ? 1 : 0;
  }
  return there;
}
