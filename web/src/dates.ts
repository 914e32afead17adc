let long: Intl.DateTimeFormat | undefined;

/** A day for people, by an instant: milliseconds, or as documents write it. */
export function said(date: string | number): string {
  long ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return long.format(typeof date === "number" ? date : Date.parse(date));
}
