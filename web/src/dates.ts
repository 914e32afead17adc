/*
 * Days as people read them, in UTC and as the server's pages write them. Not by Intl, whose first use costs a page some 50 ms, just while it
 * begins: `toUTCString` has the parts (ECMA-262, 21.4.4.43).
 */

/** A day by an instant: milliseconds, or as documents write it. */
export function said(date: string | number): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} ${year}`;
}

/** The same of a day whose year goes without saying. */
export function saidShort(date: string | number): string {
  const { day, month } = parts(date);
  return `${day} ${month}`;
}

/** Its month, such as Nov 2026. */
export function saidMonth(date: string | number): string {
  const { month, year } = parts(date);
  return `${month} ${year}`;
}

/** Its month alone, such as Nov. */
export function monthOf(date: string | number): string {
  return parts(date).month;
}

function parts(date: string | number): { day: number; month: string; year: string } {
  const [, day = "", month = "", year = ""] = new Date(date).toUTCString().split(" ");
  return { day: Number(day), month, year };
}
