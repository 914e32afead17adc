import { element } from "../../dom";
import { MOST } from "./chosen";

export interface ChipActs {
  remove(name: string): void;
  open(): void;
  clear(): void;
}

/** Who is to be compared, above the map. */
export function chips(bar: HTMLElement, chosen: readonly string[], titleOf: (name: string) => string, open: boolean, acts: ChipActs): void {
  bar.hidden = chosen.length === 0;
  const button = (title: string, act: () => void, more: Record<string, string> = {}) => {
    const made = element("button", { type: "button", class: "button", ...more }, title);
    made.addEventListener("click", act);
    return made;
  };
  const lines = chosen.map((name) => {
    const title = titleOf(name);
    const away = element("button", { type: "button", class: "chip", "aria-label": `Take ${title} out of the comparison` }, element("bdi", {}, title), " ×");
    away.addEventListener("click", () => acts.remove(name));
    return element("li", {}, away);
  });
  const compare = button(chosen.length < 2 ? "Choose one more" : `Compare ${chosen.length}`, () => acts.open(), { "aria-expanded": String(open), "data-compare-open": "" });
  compare.disabled = chosen.length < 2;
  const full = chosen.length >= MOST ? [element("span", { class: "quiet small" }, `${MOST} at most`)] : [];
  bar.replaceChildren(element("ul", { class: "chips", "aria-label": "To be compared" }, ...lines), compare, button("Clear", () => acts.clear()), ...full);
}
