import { expect, test } from "vitest";
import { Links } from "./links";

const link = { node: 3, name: "b", kind: "host", direction: "", firstSeen: "" };

test("what was asked once is not asked again, until another day is shown", async () => {
  const asked: string[] = [];
  const links = new Links((name) => {
    asked.push(name);
    return Promise.resolve([link]);
  });
  await links.load(["a", "c"]);
  await links.load(["a"]);
  expect(asked).toEqual(["a", "c"]);
  expect(links.of("a")).toEqual([{ name: "b", node: 3, kinds: ["host"] }]);
  links.at("2026-01-02");
  expect(links.of("a")).toEqual([]);
  await links.load(["a"]);
  expect(asked).toEqual(["a", "c", "a"]);
});

test("what could not be had is told, and asked for the next time", async () => {
  let works = false;
  const links = new Links(() => (works ? Promise.resolve([link]) : Promise.reject(new Error("no net"))));
  expect(await links.load(["a"])).toEqual(["a"]);
  works = true;
  expect(await links.load(["a"])).toEqual([]);
});
