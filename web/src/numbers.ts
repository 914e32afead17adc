let format: Intl.NumberFormat | undefined;

/** A number as people read it, its thousands apart. What that takes is made once, and late: it holds up a page that only begins. */
export function grouped(value: number): string {
  format ??= new Intl.NumberFormat("en");
  return format.format(value);
}
