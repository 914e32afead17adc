import { expect, test } from "vitest";
import { endsOf, linkWords, pathSentence } from "./pathWords";

const domain = (name: string, node = 0) => ({ node, name, unicode: name });
const link = (kind: string) => ({ kind, host: "", firstSeen: "2026-11-01T00:00:00Z" });

test("a way is told by its length and by who is between", () => {
  const way = { domains: [domain("a"), domain("b"), domain("c"), domain("d")], links: [link("federation"), link("host"), link("host")] };
  expect(pathSentence(way, "a", "d", "")).toBe("a and d are 3 links apart, over b and c.");
  const short = { domains: [domain("a"), domain("b")], links: [link("federation")] };
  expect(pathSentence(short, "a", "b", "2026-11-02")).toBe("On 2 Nov 2026, a and b were directly linked.");
});

test("no way is no error", () => {
  expect(pathSentence({ domains: [], links: [] }, "a", "b", "")).toBe("No way of a few links from a to b is known, or none that may be shown.");
  expect(pathSentence({ domains: [], links: [] }, "a", "b", "2026-11-02")).toBe("No way of a few links from a to b was known on 2 Nov 2026, or none that may be shown.");
});

test("an address has two ends", () => {
  expect(endsOf("a.example,b.example")).toEqual(["a.example", "b.example"]);
  expect(endsOf("a.example")).toBeUndefined();
  expect(endsOf("a,b,c")).toBeUndefined();
  expect(endsOf(",b")).toBeUndefined();
});

test("links say of what kind they are", () => {
  expect([linkWords(link("federation")), linkWords(link("host"))]).toEqual(["federate", "same host"]);
});
