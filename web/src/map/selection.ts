import { type Info, loadLinks, type LinkOf } from "./data";
import { type About, facts, heading, history, problems, strip, type Strong, strongest, type Uptime } from "./detail";
import { element } from "../dom";

const STRONGEST = 8;

export interface Known {
  titles: string[];
  degree: Uint32Array;
  hueOf(node: number): string;
  neighbourhoodOf(node: number): string;
}

/** The panel of the selected domain: asks for what is known of it, and gives up on one as soon as another is selected. */
export class Selection {
  /** Buttons and sections that features add to the panel of a domain, in their order; undefined where one has nothing to say. */
  readonly buttons: ((node: number, about: About) => HTMLElement | undefined)[] = [];
  readonly sections: ((node: number, about: About) => HTMLElement | undefined)[] = [];
  private asked: AbortController | undefined;

  constructor(
    private readonly panel: HTMLElement,
    private readonly known: Known,
    private readonly go: (node: number) => void,
    private readonly close: () => void,
  ) {}

  hide(): void {
    this.asked?.abort();
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }

  /** Shows a domain; `linked` gets its links as soon as they are there. */
  async show(info: Info, node: number, name: string, at: string, linked: (links: LinkOf[]) => void): Promise<void> {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    this.panel.hidden = false;
    this.panel.setAttribute("aria-busy", "true");
    this.panel.replaceChildren(this.named(node), sentence("Loading …"));
    const query = at === "" ? "" : `?at=${at}`;
    const path = `/api/v1/domains/${encodeURIComponent(name)}`;
    const links = loadLinks(info, name, at).catch(() => undefined);
    void links.then((found) => found !== undefined && !asked.signal.aborted && linked(found));
    const [about, uptime, found] = await Promise.all([ask<About>(path + query), ask<Uptime>(`${path}/uptime${query}`), links]);
    if (!asked.signal.aborted) {
      this.panel.removeAttribute("aria-busy");
      this.panel.replaceChildren(...(about === undefined ? [this.named(node), sentence("What is known of it could not be loaded. Select it again to try once more.")] : this.parts(node, about, uptime, found)));
    }
  }

  /** What is known before anything was asked. */
  private named(node: number): HTMLElement {
    const button = element("button", { class: "icon-button close", type: "button", "aria-label": "End the selection" }, "×");
    button.addEventListener("click", this.close);
    return element("header", {}, button, element("h2", {}, element("bdi", {}, this.known.titles[node]!)));
  }

  private parts(node: number, about: About, uptime: Uptime | undefined, links: LinkOf[] | undefined): HTMLElement[] {
    const now = Date.now();
    const all = links ?? [];
    const made = (all: Selection["buttons"]) => all.map((make) => make(node, about)).filter((each) => each !== undefined);
    const parts = [
      heading(about, this.close, now, made(this.buttons)),
      uptime === undefined ? undefined : strip(uptime),
      facts(about, this.known.degree[node]!, this.known.neighbourhoodOf(node), now),
      problems(about),
      strongest(this.strong(all), all.length, this.go),
      ...made(this.sections),
      history(about),
    ];
    return parts.filter((part) => part !== undefined);
  }

  private strong(links: LinkOf[]): Strong[] {
    const { degree, titles } = this.known;
    const ranked = [...new Map(links.filter(({ name }) => name !== "").map((link) => [link.node, link])).values()].sort((a, b) => a.node - b.node).slice(0, STRONGEST);
    const most = Math.log1p(degree[0] ?? 1);
    return ranked.map(({ node, name }) => ({ node, name, title: titles[node] ?? name, share: Math.log1p(degree[node] ?? 0) / most, hue: this.known.hueOf(node) }));
  }
}

function sentence(text: string): HTMLElement {
  return element("section", {}, element("p", { class: "quiet" }, text));
}

/** Undefined when it cannot be had: the panel says so, or leaves that part out. */
async function ask<T>(path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
