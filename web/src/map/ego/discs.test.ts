import { expect, test } from "vitest";
import { discsOf, groupWords, linesOf } from "./discs";
import { begin, togglePin } from "./egoState";
import type { Sight } from "./sight";

const known = { titleOf: (name: string) => name.toUpperCase(), hueOf: () => "3", degreeOf: (name: string) => (name === "b" ? 1 : 400), factsOf: () => ["Prosody"] };
const sight: Sight = {
  domains: [{ id: "a", owner: "", kinds: [], expanded: true }, { id: "b", owner: "a", kinds: ["host", "key"], expanded: false }],
  groups: [{ id: "+a", owner: "a", hidden: ["c", "d"], gathered: false }],
  lines: [{ from: "a", to: "b", kinds: ["host", "key"] }, { from: "a", to: "+a", kinds: [] }],
};

test("a disc says what it is, how it is linked and what can be told of it", () => {
  const [a, b, more] = discsOf(sight, togglePin(begin("a"), "b"), "b", known);
  expect(a).toMatchObject({ label: "A", said: "A, in the middle, Prosody, 400 links", expanded: true, selected: false });
  expect(b).toMatchObject({ words: "host, key", said: "B, shares a host with and shares a key with A, Prosody, 1 link, pinned", swatch: "hue-3", selected: true });
  expect(more).toMatchObject({ label: "2 more", said: "2 more, linked with A", count: 2 });
});

test("lines have the style of the most telling kind", () => {
  expect(linesOf(sight).map(({ style }) => style)).toEqual(["kind-host several", "kind-group"]);
});

test("who is gathered is counted in domains", () => {
  expect([groupWords(1, true), groupWords(1200, true), groupWords(9, false)]).toEqual(["1 domain", "1,200 domains", "9 more"]);
});
