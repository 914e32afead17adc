import { element } from "../../dom";
import type { Side } from "./document";
import type { Row } from "./rows";

const LINES = 12;

export interface SheetActs {
  go(name: string): void;
  remove(name: string): void;
  close(): void;
}

/** One column for each that is compared, one row for each fact. */
export function sheet(root: HTMLElement, sides: readonly Side[], rows: readonly Row[], acts: SheetActs): void {
  const close = element("button", { type: "button", class: "icon-button", "aria-label": "Close the comparison" }, "×");
  close.addEventListener("click", acts.close);
  const different = rows.filter(({ differs }) => differs).length;
  const words = different === 0 ? "Nothing that is known differs." : `${different} of ${rows.length} rows differ, marked with ≠.`;
  const head = element("tr", {}, element("th", { scope: "col" }, element("span", { class: "visually-hidden" }, "What is compared")), ...sides.map((side) => column(side, acts)));
  root.replaceChildren(
    element("header", {}, element("h2", { tabindex: "-1" }, `Comparison of ${sides.length} domains`), element("p", { class: "quiet small grow" }, words), close),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Comparison" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows.map((row) => line(row, sides))))),
  );
}

function column({ name, title }: Side, acts: SheetActs): HTMLElement {
  const go = element("button", { type: "button", class: "as-link" }, element("bdi", {}, title));
  go.addEventListener("click", () => acts.go(name));
  const away = element("button", { type: "button", class: "icon-button", "aria-label": `Take ${title} out of the comparison` }, "×");
  away.addEventListener("click", () => acts.remove(name));
  return element("th", { scope: "col" }, element("div", { class: "compared" }, go, away));
}

function line({ title, cells, differs }: Row, sides: readonly Side[]): HTMLElement {
  const mark = differs ? [element("span", { class: "differs", title: "They differ" }, element("span", { "aria-hidden": "true" }, "≠"), element("span", { class: "visually-hidden" }, " (they differ)"))] : [];
  const tds = cells.map((cell, i) => element("td", { "data-label": sides[i]!.title }, ...content(cell)));
  return element("tr", differs ? { class: "different" } : {}, element("th", { scope: "row" }, title, ...mark), ...tds);
}

function content(cell: string[]): HTMLElement[] {
  if (cell.length === 0) {
    return [element("span", { class: "quiet" }, "not known")];
  }
  const shown = cell.slice(0, LINES).map((text) => element("div", {}, element("bdi", {}, text)));
  return cell.length > LINES ? [...shown, element("div", { class: "quiet" }, `${cell.length - LINES} more`)] : shown;
}
