import { expect, test } from "vitest";
import { placeLabels, type Wish } from "./labels";
import { chance } from "./testing/federation";

const stage = { width: 400, height: 300 };
const wish = (id: string, x: number, y: number): Wish => ({ id, x, y, gap: 8, width: 80, height: 16, around: "beside" });

test("the first gets the place to the right, the next beside it another, and a third none", () => {
  const three = [wish("a", 200, 100), wish("b", 204, 102), wish("c", 202, 101), wish("d", 200, 100), wish("e", 201, 101)];
  const placed = placeLabels(three, stage, [], 10);
  expect(placed[0]).toEqual({ id: "a", left: 208, top: 92 });
  expect(placed.map((each) => each.id)).not.toContain("e");
  expect(placed.length).toBeGreaterThan(1);
});

test("at the right edge a label goes to the left, and no label leaves the stage", () => {
  expect(placeLabels([wish("a", 390, 100)], stage, [], 10)).toEqual([{ id: "a", left: 302, top: 92 }]);
  expect(placeLabels([{ ...wish("a", 2, 100), around: "upon" }], stage, [], 10)).toEqual([]);
});

test("no two meet, nothing that is taken is covered, and there are no more than asked for", () => {
  const random = chance(5);
  const taken = [{ left: 0, top: 0, right: 200, bottom: 60 }];
  const wishes = Array.from({ length: 300 }, (_, i) => wish(String(i), random() * 400, random() * 300));
  const placed = placeLabels(wishes, stage, taken, 12);
  expect(placed).toHaveLength(12);
  placed.forEach((one, i) => {
    expect(one.left >= 200 || one.top >= 60).toBe(true);
    for (const other of placed.slice(i + 1)) {
      expect(Math.abs(one.left - other.left) >= 80 || Math.abs(one.top - other.top) >= 16).toBe(true);
    }
  });
});
