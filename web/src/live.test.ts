import { expect, test } from "vitest";
import { sentence } from "./live";

const still = { due: 0, running: 0, visited: 3, known: 3, idle: true, recent: [] };

test("the crawl in a few words", () => {
  expect(sentence(still)).toBe("Idle");
  expect(sentence({ ...still, idle: false, running: 12, due: 4321 })).toBe("Visiting 12, 4,321 due");
});
