import { relative } from "../ago";
import { saidShort } from "../dates";
import { element, svg } from "../dom";
import type { LinkOf } from "./data";

/** What is read of the domain's document (org.xmppradar.query.DomainDocument). */
export interface About {
  name: string;
  unicode: string;
  firstSeen: string;
  lastVisited?: string | null;
  status: { level: string; title: string; sentence: string };
  problems: { level: string; title: string; meaning: string }[];
  endpoints: { service: string; host: string; addresses: { ip: string; endedAt?: string | null }[]; software: { name: string }[]; tls?: { version: string; cipher: string } | null }[];
  certificates: { leaf: boolean; issuerTitle: string; authority?: { key: string; title: string } | null; notAfter: string }[];
  records: { kind: string; value: string }[];
  changes: { at: string; question: string; kind: string; before: string[]; after: string[] }[];
}

export interface Uptime {
  services: { service: string; summary: string; up?: number | null; days: { state: string; words: string }[] }[];
}

export interface Strong extends Pick<LinkOf, "node" | "name"> {
  title: string;
  share: number;
  hue: string;
}

const DAY = 86_400_000;
const CHANGES = 6;
const PROBLEMS = 3;

function section(title: string, more: string, ...parts: Node[]): HTMLElement {
  return element("section", {}, element("div", { class: "head" }, element("h3", {}, title), element("span", { class: "quiet small" }, more)), ...parts);
}

/** Name, state and where to go on. */
export function heading(about: About, close: () => void, now: number, more: HTMLElement[]): HTMLElement {
  const { name, unicode, status, lastVisited } = about;
  const button = element("button", { class: "icon-button close", type: "button", "aria-label": "End the selection" }, "×");
  button.addEventListener("click", close);
  const visited = lastVisited == null ? "" : ` · visited ${relative(Date.parse(lastVisited), now)}`;
  const path = `/domain/${encodeURIComponent(name)}`;
  return element(
    "header",
    {},
    button,
    element("h2", {}, element("bdi", {}, unicode)),
    element("p", {}, element("span", { class: `status ${status.level}` }, element("span", { class: `dot ${status.level}`, "aria-hidden": "true" }), status.title), element("span", { class: "quiet" }, visited)),
    element("p", { class: "actions-row" }, element("a", { class: "button primary", href: path }, "All about it"), element("a", { class: "button", href: `/pair?to=${encodeURIComponent(name)}` }, "Who reaches it?"), ...more),
  );
}

export function strip({ services }: Uptime): HTMLElement | undefined {
  const shown = services.find(({ service }) => service === "s2s") ?? services[0];
  if (shown === undefined || shown.days.length === 0) {
    return undefined;
  }
  const bars = shown.days.map(({ state, words }, i) => {
    // A bad day is lower too, not only red.
    const y = state === "down" ? 12 : state === "degraded" ? 6 : 0;
    return svg("rect", { class: `day ${state.toLowerCase()}`, x: `${i * 10}`, y: `${y}`, width: "7.5", height: `${30 - y}` }, svg("title", {}, words));
  });
  const picture = svg("svg", { class: "strip", viewBox: `0 0 ${shown.days.length * 10} 30`, preserveAspectRatio: "none", role: "img", "aria-label": shown.summary }, ...bars);
  const share = shown.up == null ? "" : `${shown.up >= 1 ? 100 : Math.min(99.9, Math.round(shown.up * 1000) / 10)}% reachable`;
  const days = element("p", { class: "ends quiet small" }, element("span", {}, `${shown.days.length} days ago`), element("span", {}, "today"));
  return section(`Last ${shown.days.length} days`, share, picture, days);
}

export function facts(about: About, links: number, neighbourhood: string, now: number): HTMLElement {
  const doors = about.endpoints;
  const door = doors.find(({ service, tls }) => service === "s2s" && tls != null) ?? doors.find(({ tls }) => tls != null);
  const leaf = about.certificates.find((each) => each.leaf);
  const days = leaf === undefined ? 0 : Math.floor((Date.parse(leaf.notAfter) - now) / DAY);
  const left = days < 0 ? `ended ${-days} days ago` : `${days} days left`;
  const known: [string, string][] = [
    ["Software", doors.flatMap(({ software }) => software)[0]?.name ?? ""],
    ["TLS", door?.tls == null ? "" : `${door.tls.version.replace("TLSv", "")}, ${door.tls.cipher}`],
    ["Certificate", leaf === undefined ? "" : `${leaf.issuerTitle}, ${left}`],
    ["Host", doors[0]?.host ?? ""],
    ["Neighbourhood", neighbourhood],
    ["Links", String(links)],
    ["First seen", saidShort(about.firstSeen)],
  ];
  const list = element("dl", { class: "facts" });
  known.filter(([, value]) => value !== "").forEach(([name, value]) => list.append(element("dt", {}, name), element("dd", {}, element("bdi", {}, value))));
  return element("section", {}, list);
}

export function problems(about: About): HTMLElement | undefined {
  const bad = about.problems.filter(({ level }) => level === "bad" || level === "flawed");
  const lines = bad.slice(0, PROBLEMS).map(({ level, title, meaning }) => element("li", { class: `problem ${level}` }, element("strong", {}, title), element("p", { class: "quiet small" }, meaning)));
  return bad.length === 0 ? undefined : section("What is wrong", bad.length > PROBLEMS ? `${bad.length} in all` : "", element("ul", {}, ...lines));
}

/** Links by how much linked the others are, with a way there. */
export function strongest(links: Strong[], all: number, go: (node: number) => void): HTMLElement {
  const lines = links.map(({ node, title, share, hue }) => {
    const name = element("button", { type: "button", class: "as-link" }, element("bdi", {}, title));
    name.addEventListener("click", () => go(node));
    const fill = element("i", { class: `swatch hue-${hue}` });
    fill.style.width = `${Math.max(4, share * 100)}%`;
    return element("li", {}, name, element("span", { class: "gauge", "aria-hidden": "true" }, fill));
  });
  return section("Strongest links", all > lines.length ? `${lines.length} of ${all}` : "", lines.length === 0 ? element("p", { class: "quiet small" }, "No link of it may be named.") : element("ul", { class: "strongest" }, ...lines));
}

export function history(about: About): HTMLElement | undefined {
  const lines = about.changes.slice(0, CHANGES).map(({ at, question, before, after }) =>
    element(
      "li",
      {},
      element("p", { class: "head" }, element("span", { class: "what" }, element("bdi", {}, question)), element("time", { class: "quiet small", datetime: at }, saidShort(at))),
      element("p", { class: "quiet small" }, element("bdi", {}, [before[0], after[0]].filter((each) => each !== undefined).join(" → ") || "no longer there")),
    ),
  );
  return lines.length === 0 ? undefined : section("History", "", element("ol", { class: "history" }, ...lines));
}
