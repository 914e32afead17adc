import { expect, test } from "vitest";
import { fitting, nearer, onSheet, onStage, Tween } from "./tween";

const sheet = { x: 100, y: 50, scale: 2 };

test("what comes in begins where it is told to, and ends at its place", () => {
  const tween = new Tween();
  tween.go(new Map([["a", { x: 10, y: 0 }]]), sheet, () => ({ x: -10, y: 0 }), 1000, false);
  expect(tween.places.get("a")).toEqual({ x: -10, y: 0 });
  expect(tween.goal.get("a")).toEqual({ x: 10, y: 0 });
  expect(tween.step(1100)).toBe(true);
  expect(tween.places.get("a")!.x).toBeGreaterThan(-10);
  expect(tween.step(9000)).toBe(false);
  expect([tween.places.get("a"), tween.sheet]).toEqual([{ x: 10, y: 0 }, sheet]);
});

test("for those who want no motion all is at its place at once", () => {
  const tween = new Tween();
  tween.go(new Map([["a", { x: 10, y: 0 }]]), sheet, () => ({ x: -10, y: 0 }), 1000, true);
  expect([tween.places.get("a"), tween.sheet, tween.step(1001)]).toEqual([{ x: 10, y: 0 }, sheet, false]);
});

test("one thing is put elsewhere, the rest stays", () => {
  const tween = new Tween();
  tween.go(new Map([["a", { x: 1, y: 1 }], ["b", { x: 2, y: 2 }]]), sheet, () => undefined, 0, true);
  tween.put("a", { x: 7, y: 8 });
  expect([...tween.places.values()]).toEqual([{ x: 7, y: 8 }, { x: 2, y: 2 }]);
});

test("points go to the stage and back, and zooming holds what lies below the pointer", () => {
  const at = { x: 33, y: -8 };
  expect(onSheet(sheet, onStage(sheet, at))).toEqual(at);
  const held = onSheet(sheet, { x: 120, y: 60 });
  expect(onSheet(nearer(sheet, { x: 120, y: 60 }, 1.5), { x: 120, y: 60 })).toEqual(held);
});

test("all of it fits into what is free, in its middle", () => {
  const free = { left: 0, top: 100, right: 200, bottom: 200 };
  const fitted = fitting([{ left: -200, top: -10, right: 200, bottom: 30 }], free);
  expect(fitted.scale).toBe(0.5);
  expect(onStage(fitted, { x: 0, y: 10 })).toEqual({ x: 100, y: 150 });
  expect(fitting([{ left: -1, top: -1, right: 1, bottom: 1 }], free).scale).toBe(1.35);
});
