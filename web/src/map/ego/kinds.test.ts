import { expect, test } from "vitest";
import { neighboursOf, said, shortly } from "./kinds";

const link = (name: string, node: number, kind: string) => ({ name, node, kind, direction: "", firstSeen: "" });

test("a neighbour by several kinds is one, with its kinds in order", () => {
  const found = neighboursOf([link("b", 4, "key"), link("c", 2, "host"), link("b", 4, "federation"), link("b", 4, "key")]);
  expect(found).toEqual([
    { name: "c", node: 2, kinds: ["host"] },
    { name: "b", node: 4, kinds: ["federation", "key"] },
  ]);
});

test("who is not on the map comes last, and hidden names do not come at all", () => {
  expect(neighboursOf([link("z", -1, "host"), link("y", -1, "host"), link("", 1, "host"), link("b", 9, "host")]).map(({ name }) => name)).toEqual(["b", "y", "z"]);
});

test("kinds are said in words", () => {
  expect(said(["federation", "key"], "a")).toBe("federates with and shares a key with a");
  expect(shortly(["host", "new-kind"])).toBe("host, new-kind");
});
