import { expect, test } from "vitest";
import { findNames } from "./finder";

const names = ["hub.example", "a.hub.example", "", "hut.example", "xn--bcher-kva.example"];
const titles = ["hub.example", "a.hub.example", "", "hut.example", "bücher.example"];

test("names that begin with the text come before those that contain it", () => {
  expect(findNames(names, titles, "hu", 8)).toEqual([0, 3, 1]);
  expect(findNames(names, titles, "hub.e", 8)).toEqual([0, 1]);
  expect(findNames(names, titles, "hu", 1)).toEqual([0]);
});

test("a name is found as people write it, and a hidden one never", () => {
  expect(findNames(names, titles, " BÜCH", 8)).toEqual([4]);
  expect(findNames(names, titles, "nothing", 8)).toEqual([]);
});
