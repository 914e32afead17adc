import { expect, test } from "vitest";
import { readEgo, writeEgo } from "./address";
import { begin, expand, move, remove, togglePin } from "./egoState";

test("an address brings back who is expanded, pinned and removed", () => {
  const ego = remove(togglePin(move(expand(expand(begin("a.example"), "b.example"), "c.example", 0), "d.example", { x: 12.4, y: -7 }), "d.example"), "z.example");
  const written = writeEgo(ego);
  expect(written).toEqual({ ego: "a.example,b.example,c.example*0", "ego.pin": "d.example*12*-7", "ego.without": "z.example" });
  const read = readEgo(new Map(Object.entries(written)))!;
  expect([...read.expanded]).toEqual([["a.example", undefined], ["b.example", undefined], ["c.example", 0]]);
  expect([read.places.get("d.example"), [...read.pinned], [...read.removed]]).toEqual([{ x: 12, y: -7 }, ["d.example"], ["z.example"]]);
});

test("an address without it, or with nonsense, tells nothing of it", () => {
  expect(readEgo(new Map())).toBeUndefined();
  expect(readEgo(new Map([["ego", ",*3"]]))).toBeUndefined();
  const read = readEgo(new Map([["ego", "a*many"], ["ego.pin", "b*1e9*3,c*x*1,d"], ["ego.without", "a"]]))!;
  expect([[...read.expanded], [...read.pinned], [...read.removed]]).toEqual([[["a", undefined]], [], []]);
});

test("on the map there is nothing to tell", () => {
  expect(writeEgo(undefined)).toEqual({ ego: "", "ego.pin": "", "ego.without": "" });
});
