import { expect, test } from "vitest";
import type { Disc } from "./disc";
import { labelsOf } from "./pictureLabels";

const disc = (id: string, more: Partial<Disc> = {}): Disc => ({ id, owner: "", label: id, words: "", said: "", radius: 8, swatch: "", count: 0, expanded: false, pinned: false, selected: false, ...more });
const place = (id: string) => ({ x: id === "left" ? -50 : 0, y: 0 });

test("who is looked at is named first, with how it is linked; then who is selected", () => {
  const { labels } = labelsOf([disc("a"), disc("b", { selected: true }), disc("c", { words: "host, key" })], "c", place);
  expect(labels.map(({ text }) => text)).toEqual(["c · host, key", "b", "a"]);
  expect(labels.map(({ kind }) => kind)).toEqual(["hovered", "selected", "hub"]);
});

test("words stand away from the line to the owner, and cover no disc", () => {
  const { labels, taken } = labelsOf([disc("left", { owner: "a" }), disc("a")], "", place);
  expect(labels.map(({ leftward }) => leftward)).toEqual([true, false]);
  expect(taken).toHaveLength(2);
});
