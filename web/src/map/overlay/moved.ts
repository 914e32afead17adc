import { grouped } from "../../numbers";

/** What became of a domain between two days. */
export interface Moved {
  joined: number[];
  left: number[];
}

/** Who joined and who left after one day and until another; who did both left. Days count as the columns have them, 0 is unknown. */
export function movedBetween(joined: ArrayLike<number>, left: ArrayLike<number>, from: number, to: number): Moved {
  const found: Moved = { joined: [], left: [] };
  const within = (day: number) => day > from && day <= to;
  for (let node = 0; node < joined.length; node++) {
    if (within(left[node]!)) {
      found.left.push(node);
    } else if (within(joined[node]!)) {
      found.joined.push(node);
    }
  }
  return found;
}

/** The comparison in a sentence. */
export function movedSentence(joined: number, left: number, changed: number, from: string, to: string): string {
  const all = joined + left + changed;
  return all === 0 ? `Nothing is known to have changed between ${from} and ${to}.` : `Between ${from} and ${to}, ${count(joined, "domain")} joined, ${grouped(left)} left, and something changed at ${grouped(changed)}.`;
}

function count(many: number, noun: string): string {
  return `${grouped(many)} ${noun}${many === 1 ? "" : "s"}`;
}
