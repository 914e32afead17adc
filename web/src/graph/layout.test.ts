import { expect, test } from "vitest";
import { lying, place, type Point } from "./layout";

const far = (a: Point | undefined, b: Point | undefined) => Math.hypot(a!.x - b!.x, a!.y - b!.y);

test("the same graph is always drawn the same", () => {
  const draw = () => place(["a", "b", "c", "d"], [["a", "b"], ["a", "c"], ["c", "d"]], new Map());
  expect(draw()).toEqual(draw());
});

test("linked nodes are nearer than others, and none lie upon each other", () => {
  const points = place(["a", "b", "c", "d", "e"], [["a", "b"], ["a", "c"], ["a", "d"], ["d", "e"]], new Map());
  expect(far(points.get("a"), points.get("b"))).toBeLessThan(far(points.get("b"), points.get("e")));
  for (const one of points.keys()) {
    for (const other of points.keys()) {
      if (one !== other) {
        expect(far(points.get(one), points.get(other))).toBeGreaterThan(0.4);
      }
    }
  }
});

test("what has a place keeps it when more comes into sight", () => {
  const before = place(["a", "b"], [["a", "b"]], new Map());
  const after = place(["a", "b", "c"], [["a", "b"], ["b", "c"]], before);
  expect(after.get("a")).toEqual(before.get("a"));
  expect(after.get("b")).toEqual(before.get("b"));
});

test("a picture is turned to lie almost flat, and nothing else about it changes", () => {
  const tall = new Map([["a", { x: 0, y: -2 }], ["b", { x: 0.1, y: 0 }], ["c", { x: 0, y: 2 }]]);
  const flat = lying(tall);
  expect(Math.abs(flat.get("a")!.x - flat.get("c")!.x)).toBeGreaterThan(3.7);
  expect(far(flat.get("a"), flat.get("b"))).toBeCloseTo(far(tall.get("a"), tall.get("b")));
});
