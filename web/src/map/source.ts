import { type Entry, type Other, searchWith } from "../search";
import { findNames } from "./finder";

/** What the search needs to know of the map. */
export interface Findable {
  names: string[];
  titles: string[];
  status(node: number): Entry["status"];
  /** Selects a domain and flies there. */
  go(node: number): void;
  /** Shows who stands on a host, an authority or a software. */
  goToOther(other: Other): void;
}

/** The search of the top bar finds the domains of the map without asking, and flies to them; of others it asks the API as everywhere. */
export function findOnMap({ names, titles, status, go, goToOther }: Findable): void {
  const open = (name: string): boolean => {
    const node = names.indexOf(name);
    if (node >= 0) {
      go(node);
    }
    return node >= 0;
  };
  searchWith({
    find: (text, most) => {
      const found = findNames(names, titles, text, most);
      return found.length === 0 ? undefined : found.map((node) => ({ name: names[node]!, unicode: titles[node]!, status: status(node) }));
    },
    open,
    openOther: goToOther,
  });
  document.querySelector<HTMLFormElement>("form[data-search]")?.addEventListener("submit", (event) => {
    const text = String(new FormData(event.target as HTMLFormElement).get("q") ?? "");
    const [first] = text.trim() === "" ? [] : findNames(names, titles, text, 1);
    if (first !== undefined && open(names[first]!)) {
      event.preventDefault();
    }
  });
}
