const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** An instant or a day, for people. */
export function said(date: string): string {
  return long.format(Date.parse(date));
}
