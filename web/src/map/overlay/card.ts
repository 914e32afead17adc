import { element } from "../../dom";
import type { Page } from "../page";
import type { Key, Overlay } from "./overlay";

/** Where cards lie, one below the other. */
export function cards({ root }: Page): HTMLElement {
  const middle = root.querySelector<HTMLElement>(".map-middle")!;
  const found = middle.querySelector<HTMLElement>(".map-cards");
  const made = found ?? element("div", { class: "map-cards" });
  middle.append(made);
  return made;
}

/** The card over the map that says what is laid over it. */
export class Card {
  private readonly root: HTMLElement;

  constructor(
    page: Page,
    private readonly close: () => void,
  ) {
    this.root = element("section", { class: "map-card", "data-card": "", "aria-labelledby": "map-card-title" });
    this.root.hidden = true;
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    cards(page).prepend(this.root);
  }

  get width(): number {
    return this.root.offsetWidth;
  }

  hide(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  wait(title: string): void {
    this.fill(title, element("p", { class: "quiet" }, "Loading …"));
    this.root.setAttribute("aria-busy", "true");
  }

  fail(title: string, sentence: string): void {
    this.fill(title, element("p", { "data-sentence": "" }, sentence));
  }

  show({ title, sentence, legend, more }: Overlay): void {
    const keys = legend.length === 0 ? [] : [element("ul", { class: "map-keys" }, ...legend.map(line))];
    this.fill(title, element("p", { "data-sentence": "" }, sentence), ...keys, ...more);
  }

  private fill(title: string, ...parts: Node[]): void {
    const button = element("button", { class: "icon-button close", type: "button", "aria-label": `Close: ${title}` }, "×");
    button.addEventListener("click", this.close);
    this.root.removeAttribute("aria-busy");
    this.root.hidden = false;
    this.root.replaceChildren(element("header", {}, element("h2", { id: "map-card-title" }, element("bdi", {}, title)), button), element("div", { class: "map-card-body", tabindex: "0" }, ...parts));
  }
}

function line({ shape, hue, words, count }: Key): HTMLElement {
  const mark = element("i", { class: `swatch map-mark ${shape} hue-${hue}`, "aria-hidden": "true" });
  return element("li", {}, mark, element("span", { class: "grow" }, words), element("strong", {}, count));
}
