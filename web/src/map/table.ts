import { element } from "../dom";
import { grouped } from "../numbers";

export interface TableRow {
  node: number;
  title: string;
  links: number;
  cells: string[];
  /** Stands before the name. */
  before: HTMLElement[];
}

/** The domains in view as a table: the same as the map, for those who read. */
export function table(root: HTMLElement, heads: string[], rows: TableRow[], selected: number, all: number, select: (node: number) => void, caption?: string): void {
  const line = ({ node, title, links, cells, before }: TableRow) => {
    const name = title === "" ? element("span", { class: "quiet" }, "Name not shown") : element("button", { type: "button", class: "as-link" }, element("bdi", {}, title));
    name.addEventListener("click", () => title !== "" && select(node));
    const row = element("tr", node === selected ? { "aria-selected": "true", class: "selected" } : {}, element("td", {}, ...before, name), element("td", { class: "number" }, grouped(links)));
    cells.forEach((cell, i) => row.append(element("td", { "data-label": heads[i] ?? "" }, element("bdi", {}, cell))));
    return row;
  };
  const head = ["Domain", "Links", ...heads].map((title, i) => element("th", { scope: "col", ...(i === 1 ? { class: "number" } : {}) }, title));
  const words = caption ?? (rows.length < all ? `The ${grouped(rows.length)} most linked of ${grouped(all)} domains that match, as far as they are in view` : `${grouped(rows.length)} domains`);
  root.replaceChildren(
    element("table", {}, element("caption", {}, words), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows.map(line))),
  );
}
