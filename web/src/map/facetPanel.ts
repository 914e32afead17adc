import { element } from "../dom";
import { grouped } from "../numbers";
import type { Chosen, Counted, Facet } from "./facets";
import { HUE_CLASSES } from "./hues";

const FEW = 5;
const FIRST = ["software", "health", "tls", "neighbourhood"];

interface Row {
  facet: string;
  value: string;
  at: number;
  line: HTMLElement;
  box: HTMLInputElement;
  fill: HTMLElement;
  count: HTMLElement;
  swatch: HTMLElement;
}

/** The filters at the left: each value with its count as a bar behind it. Rows stay in place while counts change. */
export class FacetPanel {
  private rows: Row[] = [];
  private readonly open = new Set<string>();

  constructor(
    private readonly root: HTMLElement,
    private readonly chips: HTMLElement,
    private readonly toggled: (facet: string, value: string) => void,
  ) {}

  /** Builds the rows, the most common value first and what is not known last. */
  build(facets: Facet[], counted: Counted): void {
    this.rows = [];
    const first = ({ key }: Facet) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
    const shown = facets.filter((facet) => facet.values.length > 1).sort((a, b) => first(a) - first(b));
    this.root.replaceChildren(...shown.map((facet) => this.section(facet, counted.counts.get(facet.key)!)));
  }

  private section(facet: Facet, counts: Uint32Array): HTMLElement {
    const ordered = facet.values
      .map((value, at) => ({ ...value, at }))
      .filter(({ at }) => counts[at]! > 0)
      .sort((a, b) => Number(a.key === "") - Number(b.key === "") || (facet.key === "expires" ? a.at - b.at : counts[b.at]! - counts[a.at]!));
    const list = element("div", { class: "facet-rows" }, ...ordered.map(({ key, title, at }) => this.row(facet.key, key, title, at)));
    const id = `facet-${facet.key}`;
    const section = element("section", { class: "facet", "aria-labelledby": id, "data-facet": facet.key }, element("h2", { id }, facet.title), list);
    if (ordered.length > FEW + 1) {
      section.append(this.more(facet, section, ordered.length));
    }
    return section;
  }

  private more(facet: Facet, section: HTMLElement, all: number): HTMLElement {
    const button = element("button", { class: "facet-more", type: "button" });
    const show = () => {
      const open = this.open.has(facet.key);
      section.classList.toggle("short", !open);
      button.textContent = open ? "Fewer" : `All ${all}`;
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-label", `${open ? "Fewer" : `All ${all}`} of ${facet.title}`);
    };
    button.addEventListener("click", () => {
      this.open[this.open.has(facet.key) ? "delete" : "add"](facet.key);
      show();
    });
    show();
    return button;
  }

  private row(facet: string, value: string, title: string, at: number): HTMLElement {
    const box = element("input", { type: "checkbox" });
    box.addEventListener("change", () => this.toggled(facet, value));
    const fill = element("span", { class: "fill", "aria-hidden": "true" });
    const swatch = element("i", { class: "swatch", "aria-hidden": "true" });
    const count = element("span", { class: "count" });
    const words = element("span", { class: "words" }, fill, swatch, element("bdi", { class: "grow" }, title), count);
    const line = element("label", { class: "facet-row" }, box, words);
    this.rows.push({ facet, value, at, line, box, fill, count, swatch });
    return line;
  }

  /** Brings counts, bars and marks up to date; the facet that gives the colours shows them. */
  show(facets: Facet[], counted: Counted, chosen: Chosen, colour: string, hues: Uint8Array): void {
    const most = new Map([...counted.counts].map(([key, counts]) => [key, Math.max(1, ...counts)]));
    for (const { facet, value, at, line, box, fill, count, swatch } of this.rows) {
      const many = counted.counts.get(facet)![at]!;
      box.checked = chosen.get(facet)?.has(value) ?? false;
      count.textContent = grouped(many);
      fill.style.width = `${Math.max(many > 0 ? 1 : 0, (100 * many) / most.get(facet)!)}%`;
      line.classList.toggle("chosen", box.checked);
      swatch.hidden = facet !== colour;
      swatch.className = `swatch hue-${HUE_CLASSES[hues[at]!]}`;
    }
    this.chips.replaceChildren(...facets.flatMap((facet) => [...(chosen.get(facet.key) ?? [])].map((value) => this.chip(facet, value))));
  }

  private chip(facet: Facet, value: string): HTMLElement {
    const title = facet.values.find(({ key }) => key === value)?.title ?? value;
    const button = element("button", { class: "chip", type: "button", "aria-label": `Remove the filter ${facet.title}: ${title}` }, element("bdi", {}, title), " ×");
    button.addEventListener("click", () => this.toggled(facet.key, value));
    return element("li", {}, button);
  }
}
