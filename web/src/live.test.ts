import { expect, test } from "vitest";
import { sentence } from "./live";

const still = { due: 0, running: 0, visited: 3, known: 3, idle: true, pause: null, recent: [] };

test("the crawl in a few words", () => {
  expect(sentence(still)).toBe("Idle");
  expect(sentence({ ...still, pause: { since: "2026-11-01T00:00:00Z", reason: "dns" } })).toBe("Paused: no DNS here");
  expect(sentence({ ...still, pause: { since: "2026-11-01T00:00:00Z", reason: "disk" } })).toBe("Paused: the disk is full");
  expect(sentence({ ...still, pause: { since: "2026-11-01T00:00:00Z", reason: "database" } })).toBe("Waiting for the database");
  expect(sentence({ ...still, idle: false, running: 12, due: 4321 })).toBe("Visiting 12, 4,321 due");
});
