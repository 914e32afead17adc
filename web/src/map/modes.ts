import { element } from "../dom";
import type { Facet } from "./facets";
import { HUE_CLASSES } from "./hues";

const SHORT: Record<string, string> = { neighbourhood: "Federation", authority: "Authority", expires: "Expiry", tld: "TLD" };
const LEGEND = 6;

/** The choice of what colours show. */
export function modes(field: HTMLElement, facets: Facet[], chosen: string, choose: (key: string) => void): void {
  const old = field.querySelectorAll("label");
  old.forEach((label) => label.remove());
  for (const { key, title } of facets) {
    const input = element("input", { type: "radio", name: "colour", value: key });
    input.checked = key === chosen;
    input.addEventListener("change", () => choose(key));
    field.append(element("label", {}, input, element("span", {}, SHORT[key] ?? title)));
  }
}

/** What sizes and colours mean. */
export function legend(list: HTMLElement, facet: Facet, counts: ArrayLike<number>, hues: Uint8Array): void {
  const size = element("li", { class: "sizes" }, element("i", {}), element("i", {}), element("i", {}), "more links");
  if (facet.key === "neighbourhood") {
    list.replaceChildren(size, element("li", {}, "Colour shows the neighbourhood"));
    return;
  }
  const shown = facet.values
    .map((value, at) => ({ ...value, at }))
    .filter(({ at, key }) => counts[at]! > 0 && key !== "" && hues[at] !== 0)
    .sort((a, b) => (facet.key === "expires" ? a.at - b.at : counts[b.at]! - counts[a.at]!))
    .slice(0, LEGEND);
  const rest = element("li", {}, element("i", { class: "swatch hue-none" }), "others, unknown");
  list.replaceChildren(
    size,
    ...shown.map(({ title, at }) => element("li", {}, element("i", { class: `swatch hue-${HUE_CLASSES[hues[at]!]}` }), element("bdi", {}, title))),
    rest,
  );
}
