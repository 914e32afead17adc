import "@fontsource-variable/inter";
import "./style.css";
import "./map/map.css";
import "./map/export/export.css";
import "./map/overlay/overlay.css";
import { keepTimes } from "./ago";
import { initFeed } from "./feed";
import { initLive } from "./live";
import { initSearch } from "./search";
import { initToggle } from "./toggle";

/** Enhances a page that already answers without this. */
const each = <T extends Element>(selector: string, enhance: (found: T) => void) =>
  document.querySelectorAll<T>(selector).forEach(enhance);

each<HTMLFormElement>("form[data-search]", initSearch);
each<HTMLButtonElement>("button[data-theme-toggle]", initToggle);
each<HTMLElement>("[data-live]", initLive);
each<HTMLElement>("[data-feed]", initFeed);
keepTimes();

const graph = document.querySelector<HTMLElement>("[data-graph]");
if (graph !== null) {
  void import("./graph/panel").then(({ openPanel }) => openPanel(graph));
}

const map = document.querySelector<HTMLElement>("[data-map]");
if (map !== null) {
  void import("./map/stage").then(({ openMap }) => openMap(map));
}
