import { relative } from "./ago";
import { element } from "./dom";

export interface Change {
  at: string;
  domain: string | null;
  host: string | null;
  question: string;
  before: string[];
  after: string[];
}

/** An open page must not grow for ever. */
const MOST = 200;

/** Where the changes come from that the page's own address asks for. */
export function source(search: string, after: string): string {
  const asked = new URLSearchParams(search);
  asked.delete("before");
  asked.set("after", after);
  for (const [name, value] of [...asked]) {
    if (value === "") {
      asked.delete(name);
    }
  }
  return `/api/v1/changes?${asked}`;
}

/** Shows changes as they come, above those that were there. A browser that lost the connection goes on where it was by itself. */
export function initFeed(section: HTMLElement): void {
  const newest = section.dataset.feed ?? "";
  if (newest === "") {
    return;
  }
  const events = new EventSource(source(location.search, newest));
  events.addEventListener("open", () => follow(section, true));
  events.addEventListener("error", () => follow(section, false));
  events.addEventListener("change", (event) => show(section, JSON.parse((event as MessageEvent<string>).data) as Change));
  addEventListener("pagehide", () => events.close());
}

function follow(section: HTMLElement, on: boolean): void {
  const words = section.querySelector<HTMLElement>("[data-following]");
  if (words !== null) {
    words.hidden = !on;
  }
}

function show(section: HTMLElement, change: Change): void {
  const list = section.querySelector<HTMLElement>("[data-changes]");
  list?.prepend(line(change));
  while (list !== null && list.children.length > MOST) {
    list.lastElementChild?.remove();
  }
  const none = section.querySelector<HTMLElement>("[data-none]");
  if (none !== null) {
    none.hidden = true;
  }
}

function line(change: Change): HTMLLIElement {
  const [kind, name] = change.domain !== null ? ["domain", change.domain] : ["host", change.host ?? ""];
  return element(
    "li",
    {},
    element("p", { class: "what" }, element("a", { href: `/${kind}/${encodeURIComponent(name)}` }, name)),
    element(
      "p",
      { class: "small" },
      element("bdi", {}, change.question),
      element(
        "span",
        { class: "quiet" },
        " · ",
        element("time", { datetime: change.at, "data-relative": "" }, relative(Date.parse(change.at), Date.now())),
      ),
    ),
    ...change.before.map((fact) => said("fact", "no longer: ", fact)),
    ...change.after.map((fact) => said("fact after", "now: ", fact)),
  );
}

function said(kind: string, word: string, fact: string): HTMLParagraphElement {
  return element(
    "p",
    { class: kind },
    element("span", { class: "visually-hidden" }, word),
    element("bdi", {}, fact),
  );
}
