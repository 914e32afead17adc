import { expect, test } from "vitest";
import type { Disc } from "./disc";
import { inOrder, wishOf, wordsOf } from "./pictureLabels";

const disc = (id: string, more: Partial<Disc> = {}): Disc => ({ id, owner: "", label: id, words: "", said: "", radius: 8, swatch: "", count: 0, expanded: false, pinned: false, selected: false, ...more });

test("who is looked at is named first, with how it is linked; then who is selected, then who holds others", () => {
  const all = [disc("a"), disc("b", { selected: true }), disc("c", { words: "host, key" }), disc("d", { expanded: true })];
  expect(inOrder(all, "c").map(({ id }) => id)).toEqual(["c", "b", "d", "a"]);
  expect(wordsOf(all[2]!, "c")).toEqual({ text: "c · host, key", look: "looked" });
  expect(wordsOf(all[2]!, "a").text).toBe("c");
  expect(wordsOf(all[1]!, "b").look).toBe("selected");
});

test("words stand away from the line to the owner", () => {
  const place = (id: string) => ({ x: id === "left" ? -50 : 0, y: 0 });
  expect([wishOf(disc("left", { owner: "a" }), 40, place).around, wishOf(disc("a"), 40, place).around]).toEqual(["leftward", "beside"]);
});
