import { expect, test } from "vitest";
import { readNames } from "./data";

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

test("each line is a name, an empty one a hidden name", () => {
  expect(readNames(bytes("a.example\n\nb.example\n"), 3)).toEqual(["a.example", "", "b.example"]);
  expect(readNames(bytes("a.example\n"), 1)).toEqual(["a.example"]);
});

test("too few names are refused: they would name the wrong domains", () => {
  expect(() => readNames(bytes("a.example"), 2)).toThrow("1 names for 2 domains");
});
