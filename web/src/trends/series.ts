import { said as date } from "../dates";
import { grouped } from "../numbers";

/** What the API says of one kind: all lists are of the same length, one place a day. */
export interface Trend {
  days: string[];
  totals: (number | null)[];
  lines: { key: string; title: string; values: (number | null)[] }[];
}

/** The days in seconds, then the numbers of each line, null where nobody counted: as uPlot takes them. */
export type Data = [number[], ...(number | null)[][]];

export function toData(trend: Trend, share: boolean): Data {
  const days = trend.days.map((day) => Date.parse(day) / 1000);
  const lines = trend.lines.map(({ values }) => values.map((value, i) => (share ? part(value, trend.totals[i] ?? null) : value)));
  return [days, ...lines];
}

function part(value: number | null, total: number | null): number | null {
  return value === null || total === null || total === 0 ? null : value / total;
}

/** Places whose neighbours are both gaps: no line would show them. Where there are few numbers all of them are shown. */
export function dots(values: readonly (number | null | undefined)[], few = 31): number[] {
  const there = values.flatMap((value, i) => (value === null || value === undefined ? [] : [i]));
  return there.length <= few ? there : there.filter((i) => (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null);
}

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

export const dayWords = (seconds: number): string => date(seconds * 1000);

export function valueWords(value: number | null | undefined, share: boolean): string {
  if (value === null || value === undefined) {
    return "–";
  }
  return share ? percent.format(value) : grouped(value);
}

/** One day in a sentence, for those who hear it. */
export function spoken(titles: readonly string[], data: Data, place: number, share: boolean, hidden: ReadonlySet<number>): string {
  const said = titles.flatMap((title, i) => {
    const value = data[i + 1]?.[place] ?? null;
    return hidden.has(i) || value === null ? [] : [`${title} ${valueWords(value, share)}`];
  });
  const when = dayWords(data[0][place] ?? 0);
  return said.length === 0 ? `${when}: nobody counted` : `${when}: ${said.join(", ")}`;
}
