import { element } from "../../dom";
import { findNames } from "../finder";
import type { Page } from "../page";

const FOUND = 6;

/** The button that asks where to, and the search that it opens below the others. */
export function pathForm(page: Page, from: number, go: (to: number) => void): HTMLElement {
  const button = element("button", { type: "button", class: "button", "aria-expanded": "false", "data-path-to": "" }, "Path to …");
  const input = element("input", { type: "search", autocomplete: "off", autocapitalize: "none", spellcheck: "false", placeholder: "Another domain", "aria-label": `Path from ${page.titles[from]} to` });
  const list = element("ul", { class: "path-found" });
  const form = element("form", { class: "path-form" }, input, list);
  const found = () => findNames(page.data.names, page.titles, input.value, FOUND + 1).filter((node) => node !== from).slice(0, FOUND);
  input.addEventListener("input", () => list.replaceChildren(...(input.value.trim() === "" ? [] : found()).map((node) => choice(page, node, go))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = found();
    if (first !== undefined && input.value.trim() !== "") {
      go(first);
    }
  });
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      button.parentElement?.after(form);
      input.focus();
    } else {
      form.remove();
    }
  });
  return button;
}

function choice(page: Page, node: number, go: (to: number) => void): HTMLElement {
  const name = element("button", { type: "button", class: "as-link" }, element("bdi", {}, page.titles[node]!));
  name.addEventListener("click", () => go(node));
  return element("li", {}, name);
}
