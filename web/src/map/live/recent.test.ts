import { expect, test } from "vitest";
import type { Change } from "../../feed";
import { Recent } from "./recent";

const names = ["a.example", "b.example"];
const change = (domain: string | null, question = "TLS"): Change => ({ at: "2026-11-01T00:00:00Z", domain, host: domain === null ? "h.example" : null, question, before: [], after: [] });

test("the last few are kept, the newest first", () => {
  const recent = new Recent((name) => names.indexOf(name), 2);
  recent.take([change("a.example", "1"), change("b.example", "2")]);
  recent.take([change("a.example", "3")]);
  expect(recent.last.map((each) => each.change.question)).toEqual(["3", "2"]);
  expect(recent.count).toBe(3);
});

test("each domain of the map pulses once; hosts and strangers do not", () => {
  const recent = new Recent((name) => names.indexOf(name), 9);
  expect(recent.take([change("a.example"), change(null), change("b.example"), change("new.example"), change("a.example")])).toEqual([0, 1]);
});
