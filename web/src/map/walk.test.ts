import { expect, test } from "vitest";
import { along } from "./walk";

const from = { node: 0, x: 0, y: 0 };
const around = [
  { node: 1, x: 5, y: 0.5 },
  { node: 2, x: 2, y: 3 },
  { node: 3, x: -4, y: -1 },
  { node: 4, x: 9, y: 0 },
];

test("one goes to the nearest neighbour that lies that way", () => {
  expect(along(from, around, "right")).toBe(1);
  expect(along(from, around, "up")).toBe(2);
  expect(along(from, around, "left")).toBe(3);
});

test("where none lies one stays", () => {
  expect(along(from, around, "down")).toBeUndefined();
  expect(along(from, [from], "up")).toBeUndefined();
});
