import { expect, test } from "vitest";
import { Adjacency } from "./adjacency";
import { linksCloseUp } from "./closeUp";

const star = (leaves: number) => new Adjacency(leaves + 1, new Uint32Array(leaves), Uint32Array.from({ length: leaves }, (_, i) => i + 1));

test("each link of a domain in view is there once, also where both ends are in view", () => {
  const adjacency = new Adjacency(4, new Uint32Array([0, 1, 2]), new Uint32Array([1, 2, 3]));
  expect(linksCloseUp([1, 2], adjacency, () => true)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ]);
});

test("links to domains that do not pass are left out", () => {
  expect(linksCloseUp([0], star(3), (node) => node !== 2)).toEqual([
    { from: 0, to: 1 },
    { from: 0, to: 3 },
  ]);
});

test("there are never so many that they are a tangle", () => {
  const many = 100;
  const crowd = new Adjacency(2 * many, Uint32Array.from({ length: many * many }, (_, i) => Math.floor(i / many)), Uint32Array.from({ length: many * many }, (_, i) => many + (i % many)));
  expect(linksCloseUp([0], star(5000), () => true)).toHaveLength(14);
  expect(linksCloseUp(Array.from({ length: many }, (_, i) => i), crowd, () => true)).toHaveLength(600);
  expect(linksCloseUp([], star(3), () => true)).toEqual([]);
});
