import { expect, test } from "vitest";
import { controlPoints, middles } from "./bundle";
import type { Edition } from "./edition";

/** Two communities, at the left and at the right, and one domain that belongs nowhere. */
const edition: Edition = {
  number: 1,
  nodes: 5,
  x: new Float32Array([-12, -8, 8, 12, 0]),
  y: new Float32Array([2, -2, 4, 0, 20]),
  degree: new Uint32Array([2, 1, 1, 1, 1]),
  community: new Int32Array([0, 0, 1, 1, -1]),
  from: new Uint32Array([0, 0, 1, 0]),
  to: new Uint32Array([1, 2, 3, 4]),
  weight: new Float32Array([1, 1, 1, 1]),
};

test("communities have their middles", () => {
  expect([...middles(edition)]).toEqual([-10, 0, 10, 2]);
});

test("links between the same communities share their way more than their ends do", () => {
  const points = controlPoints(edition);
  const gap = (axis: number) => Math.abs(points[4 + axis]! - points[8 + axis]!);
  expect(gap(0)).toBeLessThan(1);
  expect(gap(1)).toBeLessThan(1);
});

test("a way goes from end to end, and an end without a community pulls nowhere else", () => {
  const points = [...controlPoints(edition).slice(12, 16)];
  expect(points[0]).toBeLessThan(points[2]!);
  expect(points[1]).toBeLessThan(points[3]!);
  expect(points.every(Number.isFinite)).toBe(true);
});
