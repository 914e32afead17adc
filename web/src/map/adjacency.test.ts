import { expect, test } from "vitest";
import { Adjacency } from "./adjacency";

test("links go both ways", () => {
  const links = new Adjacency(4, new Uint32Array([0, 0, 1]), new Uint32Array([1, 2, 2]));
  expect([...links.of(0)].sort()).toEqual([1, 2]);
  expect([...links.of(2)].sort()).toEqual([0, 1]);
  expect([...links.of(3)]).toEqual([]);
});
