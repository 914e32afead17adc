import { expect, test } from "vitest";
import { begin, expand, remove, togglePin } from "./egoState";
import type { Neighbour } from "./kinds";
import { BY_ITSELF, openedBy, ownerOfGroup, sightOf } from "./sight";

const many = (prefix: string, count: number, kinds = ["host"]): Neighbour[] => Array.from({ length: count }, (_, node) => ({ name: `${prefix}${node}`, node, kinds }));
const ids = (sight: ReturnType<typeof sightOf>) => sight.domains.map(({ id }) => id);

test("the strongest neighbours of the middle are shown, and how many more there are", () => {
  const sight = sightOf(begin("a"), new Map([["a", many("n", 70)]]), 60);
  expect(sight.domains).toHaveLength(61);
  expect(sight.groups).toEqual([{ id: "+a", owner: "a", hidden: many("n", 70).slice(60).map(({ name }) => name), gathered: false }]);
  expect(ownerOfGroup("+a")).toBe("a");
});

test("a hub gathers its neighbours by itself, but not those that are in sight already", () => {
  const linked = new Map([["a", many("n", 3)], ["n1", [...many("h", BY_ITSELF + 1), { name: "a", node: 9, kinds: ["host"] }, { name: "n0", node: 0, kinds: ["key"] }]]]);
  const sight = sightOf(expand(begin("a"), "n1"), linked, 60);
  expect(ids(sight)).toEqual(["a", "n0", "n1", "n2"]);
  expect(sight.groups[0]).toMatchObject({ id: "+n1", gathered: true });
  expect(sight.groups[0]!.hidden).toHaveLength(BY_ITSELF + 1);
  expect(sight.lines).toContainEqual({ from: "n1", to: "n0", kinds: ["key"] });
  expect(sight.lines.filter(({ from, to }) => [from, to].includes("a") && [from, to].includes("n1"))).toHaveLength(1);
});

test("a gathered hub is opened so far that as many come out as were asked for", () => {
  const neighbours = [{ name: "n0", node: 0, kinds: ["host"] }, ...many("h", 40)];
  const linked = new Map([["a", many("n", 1)], ["n0", neighbours.slice(1)]]);
  const gathered = expand(begin("a"), "n0");
  const group = sightOf(gathered, linked, 60).groups[0]!;
  const number = openedBy(group, linked.get("n0")!, 30);
  const opened = sightOf(expand(gathered, "n0", number), linked, 60);
  expect(opened.domains).toHaveLength(2 + 30);
  expect(opened.groups[0]!.hidden).toHaveLength(10);
});

test("who is pinned stays when its hub is gathered; who is removed goes, with what only it had brought", () => {
  const linked = new Map([["a", many("n", 3)], ["n1", many("m", 2)]]);
  const ego = togglePin(expand(begin("a"), "n1"), "n2");
  expect(ids(sightOf(ego, linked, 60))).toEqual(["a", "n0", "n1", "n2", "m0", "m1"]);
  expect(ids(sightOf(expand(ego, "a", 0), linked, 60)).sort()).toEqual(["a", "m0", "m1", "n1", "n2"]);
  expect(ids(sightOf(remove(ego, "n1"), linked, 60))).toEqual(["a", "n0", "n2"]);
});

test("a domain tells who brought it and how", () => {
  const sight = sightOf(begin("a"), new Map([["a", many("n", 1, ["federation", "key"])]]), 60);
  expect(sight.domains[1]).toEqual({ id: "n0", owner: "a", kinds: ["federation", "key"], expanded: false });
});
