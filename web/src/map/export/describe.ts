import { said } from "../../dates";
import { grouped } from "../../numbers";
import type { Size } from "../camera";
import type { Explorer } from "../explorer";
import { HUE_CLASSES } from "../hues";
import type { Key as MarkKey } from "../overlay/overlay";
import type { Palette } from "../palette";
import type { MapView } from "../view";
import type { Drawing } from "./drawing";
import { lineOf } from "./parts";
import { hex, hueIn, type Ink, type Key, type Sheet } from "./sheet";
import { BROKEN } from "./vectors";

const LEGEND = 6;
type Letters = Pick<Ink, "text" | "quiet">;

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
  return `${said(dayOf(explorer))} · ${count} · ${colouring(explorer)}`;
}

function colouring({ moment: { facts } }: Explorer): string {
  const { title } = facts.painted;
  return `colour shows ${title === "TLS" ? "TLS" : title.toLowerCase()}`;
}

/** The title of what is seen; a day is no part of it. */
export function title({ choice, page }: Explorer): string {
  return choice.selected < 0 ? "The XMPP federation" : `${page.titles[choice.selected]!} in the XMPP federation`;
}

/** What every export of a page says: where it is from, of which day, in which colours. */
function common({ page }: Explorer, palette: Palette, ink: Letters): Pick<Sheet, "source" | "ink"> {
  return {
    source: `XMPP Radar, ${location.host}/map, edition ${page.data.info.edition}`,
    ink: { ground: hex(palette.ground), accent: hex(palette.accent), ...ink },
  };
}

/** The words, colours and labels of an export of what is in view. */
export function describe(explorer: Explorer, view: MapView, ink: Letters): Sheet {
  const palette = view.colours;
  return {
    ...common(explorer, palette, ink),
    size: view.size,
    title: explorer.overlay?.title ?? title(explorer),
    subtitle: subtitle(explorer),
    legend: [...(explorer.overlay?.legend ?? []).filter(({ count }) => count !== "0").map((key) => markKey(key, palette)), ...legend(explorer, palette)],
    labels: [...view.lettered],
    file: `xmpp-map-edition-${explorer.page.data.info.edition}-${dayOf(explorer)}`,
  };
}

/** The same of what is drawn in the map's place: it has words of its own, and explains no colour that is not in it. */
export function describeDrawing(explorer: Explorer, drawing: Drawing, size: Size, palette: Palette, ink: Letters): Sheet {
  const seen = new Set([...drawing.hues].map((name) => HUE_CLASSES.indexOf(name)));
  return {
    ...common(explorer, palette, ink),
    size,
    title: drawing.title,
    subtitle: `${said(dayOf(explorer))} · ${drawing.words} · ${colouring(explorer)}`,
    legend: [...drawing.lines.map(lineKey), ...legend(explorer, palette, seen)],
    labels: [],
    file: `xmpp-${drawing.file}-${dayOf(explorer)}`,
  };
}

/** What is laid over the map is explained before the colours below it. */
function markKey({ shape, hue, words, count }: MarkKey, palette: Palette): Key {
  const key = { title: count === "" ? words : `${words}: ${count}`, colour: hueIn(palette, HUE_CLASSES.indexOf(hue)) };
  return shape === "dashes" ? { ...key, line: BROKEN } : { ...key, shape };
}

function lineKey(entry: Element): Key {
  const { colour, ...line } = lineOf(getComputedStyle(entry.querySelector("line")!))!;
  return { title: entry.textContent, colour, line };
}

/** The most common of the values that have a hue; of some hues only where they are named. */
function legend({ moment: { facts } }: Explorer, palette: Palette, seen?: ReadonlySet<number>): Key[] {
  const { painted, counts, hues } = facts;
  return painted.values
    .map(({ key, title }, at) => ({ key, title, at }))
    .filter(({ key, at }) => key !== "" && counts[at]! > 0 && hues[at] !== 0 && (seen?.has(hues[at]!) ?? true))
    .sort((a, b) => (painted.key === "expires" ? a.at - b.at : counts[b.at]! - counts[a.at]!))
    .slice(0, LEGEND)
    .map(({ title, at }) => ({ title, colour: hueIn(palette, hues[at]!) }));
}
