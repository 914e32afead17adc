import type { Feature } from "../feature";
import { subtitle } from "./describe";

/** Whether the map stands on another site's page: without a menu, and without a connection that lasts. */
export function framed(): boolean {
  return document.querySelector("[data-embed]") !== null;
}

/** On another site's page: the line below the map leads to the same view here. */
export const embedding: Feature = {
  parameters: [],
  open(explorer) {
    const source = document.querySelector<HTMLAnchorElement>("[data-embed] [data-source]");
    const words = document.querySelector<HTMLElement>("[data-source-words]");
    if (source === null || words === null) {
      return;
    }
    const tell = () => {
      words.textContent = subtitle(explorer);
    };
    explorer.filters.coloured.add(tell);
    explorer.filters.passed.add(tell);
    tell();
    // The address changes with each movement; it is read when it counts.
    const aim = () => (source.href = `/map${location.search}`);
    ["pointerdown", "focus", "keydown"].forEach((event) => source.addEventListener(event, aim));
    aim();
  },
};
