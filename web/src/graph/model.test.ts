import { expect, test } from "vitest";
import { type Node, path, Sight } from "./model";

const node = (id: string, neighbours: number | null = null): Node => ({ id, kind: id.split(":")[0] ?? "", label: id, status: "good", neighbours });

test("a neighbourhood is taken in once, whatever its links' direction", () => {
  const sight = new Sight();
  const link = { source: "domain:a", target: "host:h", words: "served by" };
  expect(sight.add({ centre: "domain:a", nodes: [node("domain:a", 1), node("host:h")], links: [link] })).toEqual(["domain:a", "host:h"]);
  const back = { source: "host:h", target: "domain:a", words: "serves" };
  expect(sight.add({ centre: "host:h", nodes: [node("host:h", 5), node("domain:a")], links: [back] })).toEqual([]);
  expect(sight.links.size).toBe(1);
  expect(sight.connection("host:h")).toBe("domain:a served by host:h");
});

test("what is not in sight is counted, once it was asked for", () => {
  const sight = new Sight();
  sight.add({ centre: "domain:a", nodes: [node("domain:a", 3), node("host:h")], links: [{ source: "domain:a", target: "host:h", words: "served by" }] });
  expect(sight.more("domain:a")).toBe(2);
  expect(sight.more("host:h")).toBeUndefined();
});

test("keys are strangers' text: they stay one segment of a path", () => {
  expect(path("domain:a.example")).toBe("/domain/a.example");
  expect(path("authority:dn:../x?y")).toBe("/ca/dn%3A..%2Fx%3Fy");
  expect(path("address:192.0.2.1")).toBeUndefined();
});
