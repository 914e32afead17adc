import { said } from "../../dates";
import { grouped } from "../../numbers";
import type { Explorer } from "../explorer";
import { HUE_CLASSES } from "../hues";
import type { Palette } from "../palette";
import type { MapView } from "../view";
import { hex, hueIn, type Ink, type Sheet } from "./sheet";

const LEGEND = 6;

/** The day that is shown, as it is written in addresses. */
export function dayOf(explorer: Explorer): string {
  const { at } = explorer.address.state;
  return at === "" ? explorer.page.data.columns.at.slice(0, 10) : at;
}

/** How many of which domains are shown, when, and what colours show. */
export function subtitle(explorer: Explorer): string {
  const { matching } = explorer.filters.counted;
  const all = explorer.moment.there.reduce((sum, each) => sum + each, 0);
  const count = matching === all ? `${grouped(all)} domains` : `${grouped(matching)} of ${grouped(all)} domains`;
  const { painted } = explorer.moment.facts;
  return `${said(dayOf(explorer))} · ${count} · colour shows ${painted.title === "TLS" ? "TLS" : painted.title.toLowerCase()}`;
}

/** The title of what is seen; a day is no part of it. */
export function title({ choice, page }: Explorer): string {
  return choice.selected < 0 ? "The XMPP federation" : `${page.titles[choice.selected]!} in the XMPP federation`;
}

/** The words, colours and labels of an export of what is in view. */
export function describe(explorer: Explorer, view: MapView, ink: Pick<Ink, "text" | "quiet">): Sheet {
  const { info } = explorer.page.data;
  const palette = view.colours;
  return {
    size: view.size,
    title: title(explorer),
    subtitle: subtitle(explorer),
    source: `XMPP Radar, ${location.host}/map, edition ${info.edition}`,
    legend: legend(explorer, palette),
    labels: [...view.lettered],
    ink: { ground: hex(palette.ground), accent: hex(palette.accent), ...ink },
    file: `xmpp-map-edition-${info.edition}-${dayOf(explorer)}`,
  };
}

function legend({ moment: { facts } }: Explorer, palette: Palette): Sheet["legend"] {
  const { painted, counts, hues } = facts;
  return painted.values
    .map(({ key, title }, at) => ({ key, title, at }))
    .filter(({ key, at }) => key !== "" && counts[at]! > 0 && hues[at] !== 0)
    .sort((a, b) => (painted.key === "expires" ? a.at - b.at : counts[b.at]! - counts[a.at]!))
    .slice(0, LEGEND)
    .map(({ title, at }) => ({ title, colour: hueIn(palette, hues[at]!) }));
}

/** The hue of each domain, by its number. */
export function hueOf({ moment: { facts } }: Explorer): (node: number) => number {
  return (node) => HUE_CLASSES.indexOf(facts.hueClassOf(node));
}
