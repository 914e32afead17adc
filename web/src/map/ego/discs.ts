import { grouped } from "../../numbers";
import type { Disc, Line } from "./disc";
import type { Ego } from "./egoState";
import { said, shortly } from "./kinds";
import type { SeenDomain, SeenGroup, Sight } from "./sight";
import type { Surroundings } from "./surroundings";

type Known = Pick<Surroundings, "titleOf" | "hueOf" | "degreeOf" | "factsOf">;

const MIDDLE = 15;
const LEAST = 6;
const GROWS = 1.35;
const LARGEST = 13;
const GROUP = 17;
const LONGEST = 30;

/** What is in sight, as it is drawn and said. */
export function discsOf(sight: Sight, ego: Ego, selected: string, known: Known): Disc[] {
  return [...sight.domains.map((each) => domain(each, ego, selected, known)), ...sight.groups.map((each) => group(each, ego, known))];
}

export function linesOf(sight: Sight): Line[] {
  return sight.lines.map(({ from, to, kinds }) => ({ from, to, style: `kind-${kinds[0] ?? "group"}${kinds.length > 1 ? " several" : ""}` }));
}

function domain({ id, owner, kinds, expanded }: SeenDomain, ego: Ego, selected: string, known: Known): Disc {
  const title = known.titleOf(id);
  const pinned = ego.pinned.has(id);
  const links = known.degreeOf(id);
  const parts = [
    owner === "" || kinds.length === 0 ? "in the middle" : said(kinds, known.titleOf(owner)),
    ...known.factsOf(id),
    `${grouped(links)} ${links === 1 ? "link" : "links"}`,
    ...(pinned ? ["pinned"] : []),
  ];
  const radius = owner === "" ? MIDDLE : Math.min(LARGEST, LEAST + GROWS * Math.log1p(links));
  return { id, owner, label: short(title), words: shortly(kinds), said: `${title}, ${parts.join(", ")}`, radius, swatch: `hue-${known.hueOf(id)}`, count: 0, expanded, pinned, selected: id === selected };
}

function group({ id, owner, hidden, gathered }: SeenGroup, ego: Ego, known: Known): Disc {
  const words = groupWords(hidden.length, gathered);
  return { id, owner, label: words, words: "", said: `${words}, linked with ${known.titleOf(owner)}`, radius: GROUP, swatch: "many", count: hidden.length, expanded: false, pinned: ego.pinned.has(id), selected: false };
}

/** What a disc that stands for several is called. */
export function groupWords(count: number, gathered: boolean): string {
  return gathered ? `${grouped(count)} ${count === 1 ? "domain" : "domains"}` : `${grouped(count)} more`;
}

function short(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}
