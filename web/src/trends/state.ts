/** What of the page a shared link brings back, beyond what the server reads. */
export interface Shown {
  share: boolean;
  /** The lines that are switched off, as `chart:key`. */
  hidden: Set<string>;
}

export function readShown(search: string): Shown {
  const query = new URLSearchParams(search);
  return { share: query.get("show") === "share", hidden: new Set(query.getAll("hide")) };
}

/** An address with this state in place of its own. */
export function writeShown(address: string, shown: Shown): string {
  const url = new URL(address, "http://here.invalid");
  url.searchParams.delete("hide");
  url.searchParams.delete("show");
  if (shown.share) {
    url.searchParams.set("show", "share");
  }
  shown.hidden.forEach((line) => url.searchParams.append("hide", line));
  return url.pathname + url.search;
}
