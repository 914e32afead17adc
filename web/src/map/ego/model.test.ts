import { expect, test } from "vitest";
import { begin, expand, move, togglePin } from "./egoState";
import { Links } from "./links";
import { EgoModel } from "./model";

const neighbours: Record<string, string[]> = { a: ["b", "c", "d"], b: ["a", "e", "f"], c: ["a"] };
const link = (name: string) => ({ name, node: name.charCodeAt(0), kind: "host", direction: "", firstSeen: "" });

function made(fail = new Set<string>()): EgoModel {
  const links = new Links((name) => (fail.has(name) ? Promise.reject(new Error("no net")) : Promise.resolve((neighbours[name] ?? []).map(link))));
  return new EgoModel(links, {
    most: () => 60,
    stretch: () => 1,
    nearest: () => 100,
    items: (sight) => sight.domains.map(({ id, owner }) => ({ id, owner, radius: 8, label: 60 })),
  });
}
const ids = (model: EgoModel) => model.sight.domains.map(({ id }) => id).join("");

test("expanding brings neighbours into sight; undoing takes them back, and doing again brings them to the same places", async () => {
  const model = made();
  expect(await model.begin(begin("a"), "")).toBe(true);
  expect(await model.step((ego) => expand(ego, "b"))).toBe(true);
  const places = model.ego!.places;
  expect([ids(model), model.undo(), ids(model), model.redo(), ids(model)]).toEqual(["abcdef", true, "abcd", true, "abcdef"]);
  expect(model.ego!.places).toEqual(places);
});

test("an address shows the same as was made by hand", async () => {
  const [one, other] = [made(), made()];
  await one.begin(begin("a"), "");
  await one.step((ego) => expand(ego, "b"));
  await one.step((ego) => togglePin(move(ego, "c", { x: 5, y: 6 }), "c"));
  await other.begin({ ...one.ego!, places: new Map([["a", { x: 0, y: 0 }], ["c", { x: 5, y: 6 }]]) }, "");
  expect(ids(other)).toBe(ids(one));
  expect(other.ego!.places.get("c")).toEqual({ x: 5, y: 6 });
});

test("links that cannot be had change nothing", async () => {
  const model = made(new Set(["b"]));
  await model.begin(begin("a"), "");
  expect([await model.step((ego) => expand(ego, "b")), ids(model), model.canUndo]).toEqual([false, "abcd", false]);
  expect(await made(new Set(["a"])).begin(begin("a"), "")).toBe(false);
  const shared = made(new Set(["b"]));
  await shared.begin(expand(expand(begin("a"), "b"), "c"), "");
  expect([...shared.ego!.expanded.keys()]).toEqual(["a", "c"]);
});

test("a step that something else overtook is none", async () => {
  const model = made();
  await model.begin(begin("a"), "");
  const late = model.step((ego) => expand(ego, "b"));
  model.end();
  expect([await late, model.ego]).toEqual([undefined, undefined]);
});
