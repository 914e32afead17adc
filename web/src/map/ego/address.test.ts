import { expect, test } from "vitest";
import { readEgo, writeEgo } from "./address";
import { begin, expand, move, remove, togglePin } from "./egoState";

test("an address brings back who is expanded, pinned and removed", () => {
  const ego = remove(togglePin(move(expand(expand(begin("a.example"), "b.example"), "c.example", 0), "d.example", { x: 12.4, y: -7 }), "d.example"), "z.example");
  const query = new URLSearchParams();
  writeEgo(ego, query);
  expect(query.toString().replaceAll("%2C", ",")).toBe("ego=a.example,b.example,c.example*0&ego.pin=d.example*12*-7&ego.without=z.example");
  const read = readEgo(query)!;
  expect([...read.expanded]).toEqual([["a.example", undefined], ["b.example", undefined], ["c.example", 0]]);
  expect([read.places.get("d.example"), [...read.pinned], [...read.removed]]).toEqual([{ x: 12, y: -7 }, ["d.example"], ["z.example"]]);
});

test("an address without it, or with nonsense, tells nothing of it", () => {
  expect(readEgo(new URLSearchParams("domain=a"))).toBeUndefined();
  expect(readEgo(new URLSearchParams("ego=,*3"))).toBeUndefined();
  const read = readEgo(new URLSearchParams("ego=a*many&ego.pin=b*1e9*3,c*x*1,d&ego.without=a"))!;
  expect([[...read.expanded], [...read.pinned], [...read.removed]]).toEqual([[["a", undefined]], [], []]);
});

test("no view of links adds nothing to an address", () => {
  const query = new URLSearchParams();
  writeEgo(undefined, query);
  expect(query.toString()).toBe("");
});
