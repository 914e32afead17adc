import { element } from "../dom";
import { type Neighbourhood, type Node, path, Sight } from "./model";
import { View } from "./view";

const NEIGHBOURS = 40;

declare global {
  interface Window {
    /** For tests: where nodes are drawn, and what is in sight. */
    radarGraph?: { nodes(): string[]; position(id: string): { x: number; y: number } | undefined };
  }
}

/** The graph panel: picture and table of the same nodes, each expandable in place. */
export async function openPanel(panel: HTMLElement): Promise<void> {
  const centre = panel.dataset.node ?? "";
  const sight = new Sight();
  sight.add(await fetchAround(panel, centre));
  const twin = new Twin(panel, sight, centre);
  const view = openView(panel, sight, centre);

  const select = (id: string) => {
    view?.select(id);
    twin.describe(id);
  };
  const expand = async (id: string) => {
    try {
      sight.add(await fetchAround(panel, id));
    } catch {
      twin.say("This could not be loaded; try again.");
      return;
    }
    view?.draw();
    select(id);
    twin.list();
    panel.dataset.nodes = String(sight.nodes.size);
  };
  twin.onSelect = select;
  twin.onExpand = (id) => void expand(id);
  view?.onSelect(select);
  view?.onExpand((id) => void expand(id));
  twin.list();
  select(centre);
  if (view !== undefined) {
    tools(panel, view);
    window.radarGraph = { nodes: () => [...sight.nodes.keys()], position: (id) => view.position(id) };
  }
  panel.dataset.nodes = String(sight.nodes.size);
  panel.dataset.ready = "true";
}

async function fetchAround(panel: HTMLElement, id: string): Promise<Neighbourhood> {
  const at = panel.dataset.at ?? "";
  const query = new URLSearchParams({ node: id, limit: String(NEIGHBOURS), ...(at === "" ? {} : { at }) });
  const answer = await fetch(`/api/v1/graph/neighbourhood?${query}`);
  if (!answer.ok) {
    throw new Error(`the graph answered ${answer.status}`);
  }
  return (await answer.json()) as Neighbourhood;
}

function openView(panel: HTMLElement, sight: Sight, centre: string): View | undefined {
  const stage = panel.querySelector<HTMLElement>("[data-stage]");
  if (stage === null) {
    return undefined;
  }
  panel.classList.add("drawn");
  stage.hidden = false;
  const twin = panel.querySelector<HTMLDetailsElement>("details[data-fold]");
  if (twin !== null) {
    twin.open = false;
  }
  return new View(stage, sight, centre, matchMedia("(prefers-reduced-motion: reduce)").matches);
}

function tools(panel: HTMLElement, view: View): void {
  const act: Record<string, () => void> = { in: () => view.zoom(1.4), out: () => view.zoom(1 / 1.4), fit: () => view.fit() };
  for (const button of panel.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    button.addEventListener("click", () => act[button.dataset.zoom ?? ""]?.());
  }
}

/** The same nodes as text: for screen readers and keyboards. */
class Twin {
  onSelect: (id: string) => void = () => {};
  onExpand: (id: string) => void = () => {};
  private readonly rows: HTMLElement | null;
  private readonly words: HTMLElement | null;

  constructor(
    panel: HTMLElement,
    private readonly sight: Sight,
    private readonly centre: string,
  ) {
    this.rows = panel.querySelector("[data-rows]");
    this.words = panel.querySelector("[data-selection]");
    panel.querySelector<HTMLElement>("[data-action-column]")?.removeAttribute("hidden");
  }

  say(text: string): void {
    this.words?.replaceChildren(element("span", {}, text));
  }

  /** What is selected, how much of it is not in sight, and what can be done with it. */
  describe(id: string): void {
    const node = this.sight.nodes.get(id);
    if (node === undefined || this.words === null) {
      return;
    }
    const target = path(id);
    const parts: HTMLElement[] = [
      element("span", { class: "selection-name" }, element("bdi", {}, node.label)),
      element("span", { class: "quiet" }, `${node.kind === "key" ? "public key" : node.kind} · ${this.count(node)}`),
    ];
    const buttons = element("span", { class: "selection-actions" });
    if (this.sight.more(id) !== 0) {
      buttons.append(this.expandButton(node, "Expand"));
    }
    if (target !== undefined && id !== this.centre) {
      buttons.append(element("a", { class: "button", href: target }, "Open page"));
    }
    this.words.replaceChildren(...parts, buttons);
  }

  list(): void {
    this.rows?.replaceChildren(...[...this.sight.nodes.values()].map((node) => this.row(node)));
  }

  private row(node: Node): HTMLTableRowElement {
    const target = path(node.id);
    const label = element("bdi", {}, node.label);
    const action = element("td", { class: "actions" });
    if (this.sight.more(node.id) !== 0) {
      action.append(this.expandButton(node, "Expand"));
    }
    return element(
      "tr",
      { "data-id": node.id },
      element("td", {}, target === undefined ? label : element("a", { href: target }, label)),
      element("td", {}, node.kind === "key" ? "public key" : node.kind),
      element("td", {}, this.sight.connection(node.id)),
      element("td", {}, this.count(node)),
      action,
    );
  }

  private expandButton(node: Node, text: string): HTMLButtonElement {
    const button = element("button", { type: "button", class: "button", "data-expand": node.id, "aria-label": `${text} ${node.label}` }, text);
    button.addEventListener("click", () => this.onExpand(node.id));
    return button;
  }

  private count(node: Node): string {
    const more = this.sight.more(node.id);
    if (node.neighbours === null || more === undefined) {
      return "not expanded";
    }
    const all = `${node.neighbours} neighbour${node.neighbours === 1 ? "" : "s"}`;
    return more === 0 ? all : `${all}, and ${more} more not shown`;
  }
}

