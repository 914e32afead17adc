const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A day for people, by an instant: milliseconds, or as documents write it. */
export function said(date: string | number): string {
  return long.format(typeof date === "number" ? date : Date.parse(date));
}
