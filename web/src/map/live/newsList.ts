import { relative } from "../../ago";
import { element } from "../../dom";
import { unicode } from "../names";
import type { News } from "./recent";

/** The last changes, each with a way to its domain. */
export function newsList(list: HTMLElement, news: News[], go: (node: number) => void): void {
  list.replaceChildren(...news.map((each) => line(each, go)));
}

function line({ change, node }: News, go: (node: number) => void): HTMLElement {
  const { at, question, domain, host } = change;
  return element(
    "li",
    {},
    named(domain, host ?? "", node, go),
    element("p", { class: "quiet small" }, element("bdi", {}, question), " · ", element("time", { datetime: at, "data-relative": "" }, relative(Date.parse(at), Date.now()))),
  );
}

function named(domain: string | null, host: string, node: number, go: (node: number) => void): HTMLElement {
  if (node < 0) {
    const [kind, name] = domain === null ? ["host", host] : ["domain", domain];
    return element("a", { href: `/${kind}/${encodeURIComponent(name)}` }, element("bdi", {}, unicode(name)));
  }
  const button = element("button", { type: "button", class: "as-link" }, element("bdi", {}, unicode(domain!)));
  button.addEventListener("click", () => go(node));
  return button;
}
