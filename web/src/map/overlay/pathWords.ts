import { said } from "../../dates";

/** What the API answers (org.xmppradar.query.MapPathDocument). */
export interface PathDocument {
  domains: { node: number; name: string; unicode: string }[];
  links: { kind: string; host: string; firstSeen: string }[];
}

/** The addresses of both ends; undefined when it is not two. */
export function endsOf(value: string): [string, string] | undefined {
  const [from, to, more] = value.split(",");
  return from === undefined || from === "" || to === undefined || to === "" || more !== undefined ? undefined : [from, to];
}

/** How two domains hang together, in a sentence. */
export function pathSentence({ domains, links }: PathDocument, from: string, to: string, at: string): string {
  if (domains.length === 0) {
    return `No way of a few links from ${from} to ${to} ${at === "" ? "is" : "was"} known${at === "" ? "" : ` on ${said(at)}`}, or none that may be shown.`;
  }
  const over = domains.slice(1, -1).map(({ unicode }) => unicode);
  const far = links.length === 1 ? "directly linked" : `${links.length} links apart`;
  const when = at === "" ? "" : `On ${said(at)}, `;
  return `${when}${from} and ${to} ${at === "" ? "are" : "were"} ${far}${over.length === 0 ? "" : `, over ${list(over)}`}.`;
}

function list(names: string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What stands upon a link: short. */
export function linkWords({ kind }: { kind: string }): string {
  return kind === "federation" ? "federate" : "same host";
}
