import { escaped } from "./xml";

/** Parameters of the page that say nothing where only the map is. */
const NOT_HERE = ["show"];

/** The address of the same view without what surrounds it. */
export function embedAddress(origin: string, search: string): string {
  const query = new URLSearchParams(search);
  NOT_HERE.forEach((name) => query.delete(name));
  const text = query.toString().replaceAll("%2C", ",");
  return `${origin}/map/embed${text === "" ? "" : `?${text}`}`;
}

/** What shows the view on another page: loaded when it comes in sight. */
export function embedCode(origin: string, search: string): string {
  return `<iframe src="${escaped(embedAddress(origin, search))}" title="Map of the XMPP federation" width="800" height="600" loading="lazy" style="border:0"></iframe>`;
}
