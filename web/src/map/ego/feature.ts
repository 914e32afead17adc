import { element } from "../../dom";
import type { Covered } from "../camera";
import { loadLinks } from "../data";
import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { unicode } from "../names";
import { calm } from "../opening";
import { overlays } from "../overlay/laid";
import type { Page } from "../page";
import { PARAMETERS, readEgo, writeEgo } from "./address";
import { EgoMap } from "./egoMap";
import type { Ego } from "./egoState";
import type { Surroundings } from "./surroundings";

const TOP = 52;
/** What the lines mean stands there. */
const LEGEND = 30;

/** The links of a domain can be opened in place. */
export const egoFeature: Feature = {
  parameters: PARAMETERS,
  open(explorer) {
    const { address, choice, page, filters } = explorer;
    const nameOf = (node: number) => page.data.names[node] ?? "";
    const ego = new EgoMap(surroundings(explorer, (next) => changed(explorer, next)));
    choice.panel.buttons.push((node) => {
      const button = element("button", { class: "button", type: "button", "data-expand": "", "aria-keyshortcuts": "E" }, "Expand its links");
      button.addEventListener("click", () => void ego.expand(nameOf(node)));
      return button;
    });
    choice.changed.add((node) => {
      const name = nameOf(node);
      // Somebody went elsewhere; where the address went there, it will tell what is to be seen.
      if (ego.open && node >= 0 && !ego.shows(name) && address.state.domain !== name) {
        ego.close();
      }
      ego.select(name);
    });
    filters.coloured.add(() => ego.draw(false));
    explorer.table.instead.push((root) => ego.table(root));
    explorer.drawing = () => ego.drawing();
    explorer.followed.add(() => void follow(explorer, ego));
    underOverlays(explorer, ego);
    keysAndZoom(explorer, ego);
    if (window.radarMap !== undefined) {
      window.radarMap.ego = { ids: () => ego.ids, position: (id) => ego.position(id), settled: () => ego.settled };
    }
  },
};

async function follow({ address, table, page }: Explorer, ego: EgoMap): Promise<void> {
  const told = readEgo(address.state.own);
  const { at } = address.state;
  if (JSON.stringify(writeEgo(told)) !== JSON.stringify(writeEgo(ego.ego)) || (told !== undefined && ego.day !== at)) {
    await ego.show(told, at);
    page.part("stage").inert = ego.open;
    table.show();
  }
}

function changed({ address, table, page }: Explorer, next: Ego | undefined): void {
  const stage = page.part("stage");
  stage.inert = next !== undefined;
  if (next === undefined) {
    stage.focus({ preventScroll: true });
  }
  const written = writeEgo(next);
  if (PARAMETERS.some((key) => (address.state.own.get(key) ?? "") !== written[key])) {
    address.put(written);
  }
  table.show();
}

/** What is laid over the map is to be seen: the links step aside when somebody opens such. */
function underOverlays({ address }: Explorer, ego: EgoMap): void {
  const laid = () => overlays.parameters.map((key) => address.state.own.get(key) ?? "").join(" ");
  let before = laid();
  const look = (own: boolean) => {
    const [was, now] = [before, laid()];
    before = now;
    if (own && now !== was && now.trim() !== "") {
      ego.close();
    }
  };
  address.changed.add((part) => look(part.own !== undefined));
  address.returned.add(() => look(false));
}

function keysAndZoom({ page, choice }: Explorer, ego: EgoMap): void {
  page.part("stage").addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "e" && !event.ctrlKey && !event.metaKey && !event.altKey && choice.selected >= 0) {
      event.preventDefault();
      void ego.expand(page.data.names[choice.selected]!);
    }
  });
  const act: Record<string, number | undefined> = { in: 1.4, out: 1 / 1.4, fit: undefined };
  page.part("tools").addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-zoom]");
      if (ego.open && button !== null) {
        event.stopPropagation();
        ego.zoom(act[button.dataset.zoom ?? ""]);
      }
    },
    { capture: true },
  );
}

function surroundings({ page, view, choice, moment, address }: Explorer, told: (ego: Ego | undefined) => void): Surroundings {
  const { data, titles } = page;
  const nodes = new Map<string, number>();
  const node = (name: string): number => {
    const found = nodes.get(name) ?? data.names.indexOf(name);
    nodes.set(name, found);
    return found;
  };
  const known = (value: string) => value !== "" && value !== "Unknown" && value !== "None";
  return {
    middle: page.part("stage").parentElement!,
    calm: calm(),
    day: () => address.state.at,
    titleOf: (name) => titles[node(name)] ?? unicode(name),
    hueOf: (name) => (node(name) < 0 ? "none" : moment.facts.hueClassOf(node(name))),
    degreeOf: (name) => data.edition.degree[node(name)] ?? 0,
    factsOf: (name) => ["software", "health"].map((key) => moment.facts.titleOf(key, node(name))).filter(known),
    linksOf: (name) => loadLinks(data.info, name, address.state.at),
    mapPlace: (name) => (view === undefined || node(name) < 0 ? undefined : view.position(node(name))),
    covered: () => covered(page),
    select: (name) => (node(name) < 0 ? page.say(`${unicode(name)} is not on this map yet.`) : choice.choose(node(name))),
    changed: told,
    say: (text) => page.say(text),
  };
}

/** What lies over the picture's edges. */
function covered(page: Page): Covered {
  const stage = page.part("stage").getBoundingClientRect();
  const detail = page.part("detail").getBoundingClientRect();
  const bar = page.root.querySelector(".ego-tools")!.getBoundingClientRect();
  const beside = detail.width > 0 && detail.width < stage.width * 0.7;
  const below = detail.width > 0 && !beside ? stage.bottom - detail.top : 0;
  const above = bar.top + bar.bottom < stage.top + stage.bottom;
  return {
    top: above ? bar.bottom - stage.top + LEGEND : TOP,
    right: beside ? stage.right - detail.left : 0,
    bottom: above ? below : Math.max(below, stage.bottom - bar.top + LEGEND),
  };
}
