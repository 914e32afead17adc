import { expect, test } from "vitest";
import { arrange, type Item } from "./arrange";
import { boxOf, meet } from "./boxes";

const item = (id: string, owner: string): Item => ({ id, owner, radius: 8, label: 7 * 14 });
const around = (owner: string, prefix: string, count: number) => Array.from({ length: count }, (_, i) => item(prefix + i, owner));
const collisions = (items: Item[], places: Map<string, { x: number; y: number }>) => {
  const boxes = items.map(({ id, owner, radius, label }) => boxOf(places.get(id)!, radius, label, places.get(owner) ?? places.get(id)!));
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => meet(box, other))).length;
};

test("sixty neighbours have a place each, and no label covers another", () => {
  const items = [item("a", ""), ...around("a", "n", 60)];
  const places = arrange(items, new Map(), new Set(), 1.2);
  expect(places.get("a")).toEqual({ x: 0, y: 0 });
  expect(places.size).toBe(61);
  expect(collisions(items, places)).toBe(0);
  expect(Math.max(...[...places.values()].map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(650);
});

test("few neighbours stand evenly around", () => {
  const places = arrange([item("a", ""), ...around("a", "n", 4)], new Map(), new Set(), 1);
  const turns = ["n0", "n1", "n2", "n3"].map((id) => Math.atan2(places.get(id)!.y, places.get(id)!.x));
  expect(turns[1]! - turns[0]!).toBeCloseTo(Math.PI / 2);
  expect(turns[2]! - turns[1]!).toBeCloseTo(Math.PI / 2);
});

test("what has a place keeps it, but a hub steps out to where its newcomers have room", () => {
  const first = [item("a", ""), ...around("a", "n", 12)];
  const before = arrange(first, new Map(), new Set(), 1);
  const items = [...first, ...around("n3", "m", 20)];
  const after = arrange(items, before, new Set(), 1);
  for (const { id } of first.filter((each) => each.id !== "n3")) {
    expect(after.get(id)).toEqual(before.get(id));
  }
  const far = (id: string) => Math.hypot(after.get(id)!.x, after.get(id)!.y);
  expect(far("n3")).toBeGreaterThan(Math.hypot(before.get("n3")!.x, before.get("n3")!.y));
  expect(collisions(items, after)).toBe(0);
});

test("few newcomers stand on the far side of the one that brought them", () => {
  const first = [item("a", ""), ...around("a", "n", 6)];
  const before = arrange(first, new Map(), new Set(), 1);
  const after = arrange([...first, ...around("n1", "m", 3)], before, new Set(), 1);
  const far = (id: string) => Math.hypot(after.get(id)!.x, after.get(id)!.y);
  expect(after.get("n1")).toEqual(before.get("n1"));
  expect(Math.min(far("m0"), far("m1"), far("m2"))).toBeGreaterThan(far("n1"));
});

test("who is pinned does not step out", () => {
  const first = [item("a", ""), ...around("a", "n", 12)];
  const before = arrange(first, new Map(), new Set(), 1);
  const after = arrange([...first, ...around("n3", "m", 20)], before, new Set(["n3"]), 1);
  expect(after.get("n3")).toEqual(before.get("n3"));
});

test("the same is always arranged the same, and who is gone has no place", () => {
  const items = [item("a", ""), ...around("a", "n", 30)];
  expect(arrange(items, new Map(), new Set(), 1.4)).toEqual(arrange(items, new Map(), new Set(), 1.4));
  expect(arrange(items.slice(0, 5), arrange(items, new Map(), new Set(), 1.4), new Set(), 1.4).size).toBe(5);
});
