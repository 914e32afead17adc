const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time as people read it; the same words as Moments.java writes, so that a page does not change its tongue. */
export function relative(then: number, now: number): string {
  const words = span(Math.abs(now - then));
  if (words === "") {
    return "just now";
  }
  return then > now ? `in ${words}` : `${words} ago`;
}

function span(length: number): string {
  const days = Math.floor(length / DAY);
  if (days >= 730) {
    return count(Math.floor(days / 365), "year");
  }
  if (days >= 2) {
    return count(days, "day");
  }
  const hours = Math.floor(length / HOUR);
  if (hours >= 2) {
    return count(hours, "hour");
  }
  const minutes = Math.floor(length / MINUTE);
  return minutes >= 1 ? count(minutes, "minute") : "";
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}

/** Keeps the relative times of a page true while it stays open. */
export function keepTimes(root: ParentNode = document): void {
  const update = () => {
    for (const time of root.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
      time.textContent = relative(Date.parse(time.dateTime), Date.now());
    }
  };
  setInterval(update, MINUTE / 2);
}
