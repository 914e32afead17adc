import type { Other } from "../search";
import type { Explorer } from "./explorer";
import { listenToKeys } from "./keys";
import { findOnMap } from "./source";
import { Walker } from "./walker";

const LOOKED_THROUGH = 200;
const LEVELS = ["good", "flawed", "bad"];

/** Buttons, keys and the search of the top bar. */
export function listenTo(explorer: Explorer): void {
  buttons(explorer);
  keys(explorer);
  search(explorer);
}

function buttons({ page, view }: Explorer): void {
  for (const button of page.root.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    const act: Record<string, () => void> = { in: () => view?.zoom(1.8), out: () => view?.zoom(1 / 1.8), fit: () => view?.fly(view.home()) };
    button.addEventListener("click", act[button.dataset.zoom ?? ""] ?? (() => {}));
  }
  const filters = (open: boolean) => {
    page.root.classList.toggle("filtering", open);
    page.part("open-filters").setAttribute("aria-expanded", String(open));
  };
  page.part("open-filters").addEventListener("click", () => filters(true));
  page.part("close-filters").addEventListener("click", () => filters(false));
}

function keys({ page, view, choice, filters }: Explorer): void {
  const walker = new Walker(page, choice, filters);
  listenToKeys(page.part("stage"), {
    pan: (dx, dy) => view?.go({ ...view.camera, x: view.camera.x - dx / view.camera.scale, y: view.camera.y + dy / view.camera.scale }),
    zoom: (factor) => view?.zoom(factor),
    fit: () => view?.fly(view.home()),
    walk: (way) => walker.walk(way),
    step: (by) => walker.step(by),
    first: () => choice.choose(view?.inSight(LOOKED_THROUGH).find((node) => page.titles[node] !== "") ?? -1),
    end: () => choice.choose(-1),
  });
}

function search(explorer: Explorer): void {
  const { page, moment, choice } = explorer;
  findOnMap({
    names: page.data.names,
    titles: page.titles,
    status: (node) => ({ level: LEVELS.find((level) => level === moment.facts.keyOf("health", node)) ?? "neutral", title: moment.facts.titleOf("health", node) }),
    go: (node) => {
      choice.choose(node, true);
      page.part("stage").focus({ preventScroll: true });
    },
    goToOther: (other) => {
      choice.choose(-1);
      showOther(explorer, other);
      page.part("stage").focus({ preventScroll: true });
    },
  });
}

/** What has a filter is filtered by; of the rest, and of hosts, is shown who would be lost without them. */
function showOther({ page, address, moment, filters, view, layOver }: Explorer, { kind, key, title }: Other): void {
  const filter = moment.facts.facets.find((facet) => facet.key === kind)?.values.some((value) => value.key === key) ?? false;
  if (!filter) {
    layOver("blast", `${kind}:${key}`);
    return;
  }
  address.change({ chosen: new Map([[kind, new Set([key])]]) });
  const { passing, matching } = filters.counted;
  if (matching > 0) {
    view?.flyToAll([...passing.keys()].filter((node) => passing[node] === 1), 0);
  }
  page.say(`${matching} ${matching === 1 ? "domain" : "domains"} with ${title}.`);
}
