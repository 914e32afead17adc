import type { Loaded } from "./data";
import { unicode } from "./names";

/** The elements of the page, the map that was loaded, and the voice of both. */
export class Page {
  /** Names as people read them; empty where one may not be shown. */
  readonly titles: string[];

  constructor(
    readonly root: HTMLElement,
    readonly data: Loaded,
  ) {
    this.titles = data.names.map(unicode);
  }

  part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  /** For those who do not see the map. */
  say(text: string): void {
    this.part("spoken").textContent = text;
  }
}
