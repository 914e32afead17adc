import { said } from "../../dates";
import { element } from "../../dom";
import type { Explorer } from "../explorer";
import { unicode } from "../names";
import { ask, Refusal } from "./ask";
import type { Overlay, OverlayKind } from "./overlay";
import type { Overlays } from "./overlays";
import { pathForm } from "./pathForm";
import { endsOf, linkWords, type PathDocument, pathSentence } from "./pathWords";

/** The shortest way from one domain to another: `path=a.example,b.example`. */
export const path: OverlayKind = {
  parameter: "path",
  title: "Path",
  async load(value, explorer, signal) {
    const ends = endsOf(value);
    if (ends === undefined) {
      throw new Refusal("The address must name two domains with a comma between.");
    }
    const [from, to] = ends;
    const { at } = explorer.address.state;
    const found = await ask<PathDocument>(explorer.page.data.info, "path", { from, to, at }, signal);
    return overlay(found, ends, explorer);
  },
  enter(explorer: Explorer, overlays: Overlays) {
    explorer.choice.panel.buttons.push((node) =>
      pathForm(explorer.page, node, (to) => overlays.open("path", `${explorer.page.data.names[node]},${explorer.page.data.names[to]}`)),
    );
  },
};

function overlay(found: PathDocument, [from, to]: [string, string], explorer: Explorer): Overlay {
  const { page, address } = explorer;
  const stops = found.domains.filter(({ node }) => node >= 0);
  const ends = [from, to].map((name) => page.data.names.indexOf(name)).filter((node) => node >= 0);
  const nodes = stops.length > 0 ? stops.map(({ node }) => node) : ends;
  const lines = found.links.map((link, i) => ({ from: found.domains[i]!.node, to: found.domains[i + 1]!.node, words: linkWords(link) }));
  return {
    title: `${unicode(from)} to ${unicode(to)}`,
    sentence: pathSentence(found, unicode(from), unicode(to), address.state.at),
    legend: [],
    more: found.domains.length === 0 ? [] : [steps(found, explorer)],
    picture: { marks: nodes.map((node) => ({ node, shape: "halo", hue: "" })), lines: lines.filter((line) => line.from >= 0 && line.to >= 0), broken: false, way: true, named: nodes },
    about: new Map(nodes.map((node, i) => [node, i === 0 ? "Start" : i === nodes.length - 1 ? "End" : `Step ${i}`])),
    head: "On the path",
  };
}

/** Domain, link, domain, link: each with its date. */
function steps({ domains, links }: PathDocument, { choice }: Explorer): HTMLElement {
  const lines = domains.map(({ node, unicode: title }, i) => {
    const name = element("button", { type: "button", class: "as-link" }, element("bdi", {}, title));
    name.addEventListener("click", () => choice.choose(node, true));
    const link = links[i];
    return element("li", {}, name, ...(link === undefined ? [] : [linked(link)]));
  });
  return element("ol", { class: "map-steps", "data-steps": "" }, ...lines);
}

function linked({ kind, host, firstSeen }: PathDocument["links"][number]): HTMLElement {
  const words = kind === "federation" ? ["They federate"] : ["Both on ", element("bdi", {}, host)];
  return element("p", { class: "quiet small" }, ...words, ", since ", element("time", { datetime: firstSeen }, said(firstSeen)));
}
