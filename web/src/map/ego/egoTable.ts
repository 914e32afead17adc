import { element } from "../../dom";
import { grouped } from "../../numbers";
import { groupWords } from "./discs";
import type { Ego } from "./egoState";
import { shortly } from "./kinds";
import type { Sight } from "./sight";
import type { Surroundings } from "./surroundings";

export interface TableActs {
  select(id: string): void;
  expand(id: string): void;
  pin(id: string): void;
  remove(id: string): void;
}

const HEADS = ["Domain", "Linked with", "How", "Links", "What to do"];

/** What is in sight as a table: the same as the picture, with the same to do. */
export function egoTable(root: HTMLElement, sight: Sight, ego: Ego, selected: string, known: Surroundings, acts: TableActs): void {
  const button = (title: string, label: string, act: () => void, more: Record<string, string> = {}) => {
    const made = element("button", { type: "button", class: "button", "aria-label": `${title} ${label}`, ...more }, title);
    made.addEventListener("click", act);
    return made;
  };
  const domains = sight.domains.map(({ id, owner, kinds, expanded }) => {
    const title = known.titleOf(id);
    const name = element("button", { type: "button", class: "as-link" }, element("bdi", {}, title));
    name.addEventListener("click", () => acts.select(id));
    const todo = [
      ...(expanded ? [] : [button("Expand", title, () => acts.expand(id))]),
      button("Pin", title, () => acts.pin(id), { "aria-pressed": String(ego.pinned.has(id)) }),
      ...(owner === "" ? [] : [button("Remove", title, () => acts.remove(id))]),
    ];
    return row(id, id === selected, name, owner === "" ? "In the middle" : known.titleOf(owner), shortly(kinds), grouped(known.degreeOf(id)), todo);
  });
  const groups = sight.groups.map(({ id, owner, hidden, gathered }) => {
    const words = groupWords(hidden.length, gathered);
    return row(id, false, element("span", {}, words), known.titleOf(owner), "", "", [button("Show", words, () => acts.expand(id))]);
  });
  const head = HEADS.map((title, i) => element("th", { scope: "col", ...(i === 3 ? { class: "number" } : {}) }, title));
  const caption = element("caption", {}, `${grouped(domains.length)} domains around `, element("bdi", {}, known.titleOf(sight.domains[0]!.id)));
  root.replaceChildren(element("table", { class: "ego-table" }, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...domains, ...groups)));
}

function row(id: string, selected: boolean, name: HTMLElement, owner: string, how: string, links: string, todo: HTMLElement[]): HTMLElement {
  return element(
    "tr",
    { "data-id": id, ...(selected ? { "aria-selected": "true", class: "selected" } : {}) },
    element("td", {}, name),
    element("td", { "data-label": HEADS[1]! }, element("bdi", {}, owner)),
    element("td", { "data-label": HEADS[2]! }, how),
    element("td", links === "" ? {} : { class: "number" }, links),
    element("td", { class: "actions" }, ...todo),
  );
}
