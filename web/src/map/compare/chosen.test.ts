import { expect, test } from "vitest";
import { readCompared, without, withOne } from "./chosen";

test("each is chosen once, and six are enough", () => {
  expect(withOne(["a"], "a")).toEqual(["a"]);
  expect(withOne(["a"], "b")).toEqual(["a", "b"]);
  const six = ["a", "b", "c", "d", "e", "f"];
  expect(withOne(six, "g")).toBe(six);
  expect(without(six, "c")).toEqual(["a", "b", "d", "e", "f"]);
});

test("an address names them, at most six, each once", () => {
  expect(readCompared("a,b,a,,c")).toEqual(["a", "b", "c"]);
  expect(readCompared("a,b,c,d,e,f,g")).toHaveLength(6);
  expect(readCompared("")).toEqual([]);
});
