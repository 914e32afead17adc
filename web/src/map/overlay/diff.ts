import { said } from "../../dates";
import { element } from "../../dom";
import { grouped } from "../../numbers";
import { loadColumns } from "../data";
import { dayOf } from "../days";
import type { Explorer } from "../explorer";
import { ask, Refusal } from "./ask";
import { Comparison } from "./comparison";
import { movedBetween, movedSentence } from "./moved";
import type { Overlay, OverlayKind } from "./overlay";

interface Changes {
  from: string;
  to: string;
  nodes: number[];
  changes: number[];
}

/** Two days compared: `from=2026-10-01`, and `at=` for the later one. */
export const diff: OverlayKind = {
  parameter: "from",
  title: "Two days compared",
  async load(from, explorer, signal) {
    if (!/^\d{4}-\d\d-\d\d$/.test(from) || Number.isNaN(Date.parse(from))) {
      throw new Refusal("The day to compare with must be written as 2026-11-23.");
    }
    const { info } = explorer.page.data;
    const { at } = explorer.address.state;
    const [changes, columns] = await Promise.all([ask<Changes>(info, "changes", { from, to: at }, signal), at === "" ? explorer.page.data.columns : loadColumns(info, at)]);
    const [joined, left] = [columns.columns.get("joined")!.of, columns.columns.get("left")!.of];
    const moved = movedBetween(joined, left, dayOf(Date.parse(from)), dayOf(Date.parse(columns.at)));
    return overlay(moved, changes, from, at, columns.at);
  },
  enter(explorer: Explorer, overlays) {
    new Comparison(explorer, overlays);
  },
};

function overlay({ joined, left }: { joined: number[]; left: number[] }, { nodes, changes }: Changes, from: string, at: string, to: string): Overlay {
  const moved = new Set([...joined, ...left]);
  const changed = nodes.filter((node) => !moved.has(node));
  const often = new Map(nodes.map((node, i) => [node, changes[i]!]));
  const times = (many: number) => `${grouped(many)} ${many === 1 ? "change" : "changes"}`;
  const query = new URLSearchParams({ from, ...(at === "" ? {} : { to: at }) });
  const word = (nodes: number[], said: (node: number) => string) => nodes.map((node): [number, string] => [node, said(node)]);
  return {
    title: `${said(from)} to ${at === "" ? "now" : said(at)}`,
    sentence: movedSentence(joined.length, left.length, changed.length, said(from), said(to)),
    legend: [
      { shape: "halo", hue: "good", words: "Joined", count: grouped(joined.length) },
      { shape: "cross", hue: "bad", words: "Left", count: grouped(left.length) },
      { shape: "diamond", hue: "flawed", words: "Changed", count: grouped(changed.length) },
    ],
    more: [element("p", {}, element("a", { class: "button", href: `/diff?${query}` }, "What changed, in words"))],
    picture: {
      marks: [
        ...changed.map((node) => ({ node, shape: "diamond" as const, hue: "flawed" })),
        ...joined.map((node) => ({ node, shape: "halo" as const, hue: "good" })),
        ...left.map((node) => ({ node, shape: "cross" as const, hue: "bad" })),
      ],
      lines: [],
      broken: false,
      way: false,
      named: [],
    },
    about: new Map([...word(joined, () => "Joined"), ...word(left, () => "Left"), ...word(changed, (node) => times(often.get(node) ?? 0))]),
    head: "Between the two",
  };
}
