import { expect, test } from "vitest";
import { Grid } from "./grid";
import { chance } from "./testing/federation";

const random = chance(3);
const x = Float32Array.from({ length: 500 }, () => random() * 100);
const y = Float32Array.from({ length: 500 }, () => random() * 40);
const grid = new Grid(x, y);
const dot = () => 0;
const all = () => true;

test("the nearest is the one that looking at all finds", () => {
  for (let i = 0; i < 200; i++) {
    const [px, py] = [random() * 100, random() * 40];
    const far = (node: number) => Math.hypot(x[node]! - px, y[node]! - py);
    const nearest = [...x.keys()].reduce((best, node) => (far(node) < far(best) ? node : best));
    expect(grid.nearest(px, py, 20, dot, 20, all)).toBe(nearest);
  }
});

test("what is too far, or filtered out, is not found", () => {
  expect(grid.nearest(500, 500, 10, dot, 10, all)).toBe(-1);
  expect(grid.nearest(50, 20, 20, dot, 20, () => false)).toBe(-1);
});

test("a hub's disc is nearer than the dot beside it", () => {
  const two = new Grid(new Float32Array([0, 5]), new Float32Array([0, 0]));
  expect(two.nearest(4, 0, 10, (node) => (node === 0 ? 3.9 : 0.1), 4, all)).toBe(0);
});

test("a box gives every node within it, and one map of one node works", () => {
  const found = new Set<number>();
  grid.within(20, 10, 60, 30, (node) => found.add(node));
  x.forEach((each, node) => {
    if (each >= 20 && each <= 60 && y[node]! >= 10 && y[node]! <= 30) {
      expect(found.has(node)).toBe(true);
    }
  });
  expect(new Grid(new Float32Array([7]), new Float32Array([7])).nearest(7, 7, 1, dot, 1, all)).toBe(0);
});
