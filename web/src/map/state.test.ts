import { expect, test } from "vitest";
import { readState, type State, writeState } from "./state";

const FACETS = ["software", "authority"];
const read = (text: string) => readState(new URLSearchParams(text), FACETS, ["path", "pins"]);

test("a view comes back from its address", () => {
  const state: State = {
    colour: "software",
    chosen: new Map([["software", new Set(["prosody", ""])], ["authority", new Set(["dn:CN=A, O=B&C"])]]),
    domain: "a.example",
    at: "2026-03-01",
    table: true,
    view: { x: -12.5, y: 3.25, zoom: 4 },
    own: new Map([["path", "a.example,b.example"]]),
  };
  expect(read(writeState(state))).toEqual(state);
});

test("the view as it begins has no address of its own", () => {
  expect(writeState(read(""))).toBe("");
});

test("what is no view is left out", () => {
  const state = read("view=1,2&at=yesterday&f.nothing=x&colour=software&view2=1&other=1&pins=");
  expect(state.view).toBeUndefined();
  expect(state.at).toBe("");
  expect(state.chosen.size).toBe(0);
  expect(state.own.size).toBe(0);
  expect(read("view=1,2,-3").view).toBeUndefined();
  expect(read("view=1,NaN,3").view).toBeUndefined();
  expect(read("at=2026-13-45").at).toBe("");
});
