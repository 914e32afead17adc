import { expect, test } from "vitest";
import { movedBetween, movedSentence } from "./moved";

test("who joined and who left between two days, the earlier one not counted", () => {
  const joined = [100, 101, 110, 111, 0, 105, 50];
  const left = [0, 0, 0, 0, 0, 108, 100];
  expect(movedBetween(joined, left, 100, 110)).toEqual({ joined: [1, 2], left: [5] });
});

test("counts are words", () => {
  expect(movedSentence(1, 0, 1234, "1 Oct 2026", "1 Nov 2026")).toBe("Between 1 Oct 2026 and 1 Nov 2026, 1 domain joined, 0 left, and something changed at 1,234.");
  expect(movedSentence(0, 0, 0, "a", "b")).toBe("Nothing is known to have changed between a and b.");
});
