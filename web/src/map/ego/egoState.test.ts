import { expect, test } from "vitest";
import { begin, expand, move, remove, rootOf, togglePin } from "./egoState";

test("the first that is expanded is in the middle, and every step leaves the one before as it was", () => {
  const first = begin("a.example");
  const second = expand(first, "b.example");
  expect([rootOf(second), [...second.expanded.keys()]]).toEqual(["a.example", ["a.example", "b.example"]]);
  expect([...first.expanded.keys()]).toEqual(["a.example"]);
  expect(expand(second, "a.example", 0).expanded.get("a.example")).toBe(0);
  expect([...expand(second, "a.example", 0).expanded.keys()][0]).toBe("a.example");
});

test("a pin is set and taken out again", () => {
  const pinned = togglePin(begin("a"), "b");
  expect([...pinned.pinned]).toEqual(["b"]);
  expect([...togglePin(pinned, "b").pinned]).toEqual([]);
});

test("what is moved lies there", () => {
  expect(move(begin("a"), "b", { x: 3, y: -4 }).places.get("b")).toEqual({ x: 3, y: -4 });
});

test("what is removed is expanded and pinned no more; the middle stays", () => {
  const ego = remove(togglePin(expand(begin("a"), "b"), "b"), "b");
  expect([[...ego.expanded.keys()], [...ego.pinned], [...ego.removed]]).toEqual([["a"], [], ["b"]]);
  expect(remove(ego, "a")).toBe(ego);
});
