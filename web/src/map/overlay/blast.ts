import { element } from "../../dom";
import { grouped } from "../../numbers";
import type { About } from "../detail";
import type { Explorer } from "../explorer";
import { ask } from "./ask";
import { failingOf } from "./failing";
import type { Overlay, OverlayKind } from "./overlay";
import type { Overlays } from "./overlays";

/** What the API answers (org.xmppradar.query.MapBlastDocument). */
interface Blast {
  of: string;
  title: string;
  summary: string;
  premise: string;
  lost: number[];
  weakened: number[];
  isolated: number[];
  cut: { one: number; other: number }[];
  counts: { reachable: number; lost: number; weakened: number; isolated: number; links: number };
}

/** What a failure would take with it: `blast=host:xmpp.a.example`, as /blast-radius has it. */
export const blast: OverlayKind = {
  parameter: "blast",
  title: "If it fails",
  async load(value, explorer, signal) {
    const { at } = explorer.address.state;
    return overlay(await ask<Blast>(explorer.page.data.info, "blast-radius", { of: value, at }, signal), at);
  },
  enter(explorer, overlays) {
    explorer.choice.panel.sections.push((node, about) => section(node, about, explorer, overlays));
  },
};

function overlay({ of, title, summary, premise, lost, weakened, isolated, cut, counts }: Blast, at: string): Overlay {
  const marks = [
    ...weakened.map((node) => ({ node, shape: "diamond" as const, hue: "flawed" })),
    ...isolated.map((node) => ({ node, shape: "ring" as const, hue: "gone" })),
    ...lost.map((node) => ({ node, shape: "cross" as const, hue: "bad" })),
  ];
  const query = new URLSearchParams({ of, ...(at === "" ? {} : { at }) });
  return {
    title: `If ${title} fails`,
    sentence: summary,
    legend: [
      { shape: "cross", hue: "bad", words: "Lost: no service is left", count: grouped(counts.lost) },
      { shape: "diamond", hue: "flawed", words: "Weakened: another way is left", count: grouped(counts.weakened) },
      { shape: "ring", hue: "gone", words: "Isolated: stands, all its links cut", count: grouped(counts.isolated) },
      ...(counts.links === 0 ? [] : [{ shape: "dashes" as const, hue: "bad", words: "Links cut", count: grouped(counts.links) }]),
    ],
    more: [element("p", { class: "quiet small" }, premise), element("p", {}, element("a", { class: "button", href: `/blast-radius?${query}` }, "All about it"))],
    picture: { marks, lines: cut.map(({ one, other }) => ({ from: one, to: other, words: "" })), broken: true, way: false, named: [] },
    about: new Map([...lost.map((node): [number, string] => [node, "Lost"]), ...isolated.map((node): [number, string] => [node, "Isolated"]), ...weakened.map((node): [number, string] => [node, "Weakened"])]),
    head: "What happens",
  };
}

/** What the selected domain stands on, each a button that lets it fail. */
function section(node: number, about: About, explorer: Explorer, overlays: Overlays): HTMLElement | undefined {
  const { facts } = explorer.moment;
  const known = failingOf(about, (facet) => ({ key: facts.keyOf(facet, node), title: facts.titleOf(facet, node) }));
  const lines = known.map(({ of, kind, title }) => {
    const button = element("button", { type: "button", class: "as-link", "data-blast": of }, element("span", { class: "quiet" }, `${kind} `), element("bdi", {}, title));
    button.addEventListener("click", () => overlays.open("blast", of));
    return element("li", {}, button);
  });
  return lines.length === 0 ? undefined : element("section", {}, element("div", { class: "head" }, element("h3", {}, "What if it fails?"), element("span", { class: "quiet small" }, "on the map")), element("ul", { class: "failing" }, ...lines));
}
