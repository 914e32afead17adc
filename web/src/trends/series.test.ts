import { expect, test } from "vitest";
import { type Data, dots, spoken, toData, valueWords } from "./series";

const trend = {
  days: ["2026-11-24", "2026-11-25", "2026-11-26"],
  totals: [10, null, 20],
  lines: [
    { key: "a", title: "Prosody", values: [4, null, 5] },
    { key: "b", title: "ejabberd", values: [null, null, 10] },
  ],
};

test("days become seconds, and days without a count stay gaps", () => {
  expect(toData(trend, false)).toEqual([[1795478400, 1795564800, 1795651200], [4, null, 5], [null, null, 10]]);
});

test("shares are of the day's own total", () => {
  expect(toData(trend, true).slice(1)).toEqual([[0.4, null, 0.25], [null, null, 0.5]]);
  expect(toData({ ...trend, totals: [0, null, 20] }, true)[1]).toEqual([null, null, 0.25]);
});

test("few numbers all have a dot; of many, only those that no line reaches", () => {
  expect(dots([1, null, 2, 3])).toEqual([0, 2, 3]);
  expect(dots([1, null, 2, 3, null, 4], 2)).toEqual([0, 5]);
});

test("a day is said in a sentence, without the lines that are off", () => {
  const data = toData(trend, false) as Data;
  expect(spoken(["Prosody", "ejabberd"], data, 2, false, new Set())).toBe("26 Nov 2026: Prosody 5, ejabberd 10");
  expect(spoken(["Prosody", "ejabberd"], data, 2, false, new Set([0]))).toBe("26 Nov 2026: ejabberd 10");
  expect(spoken(["Prosody", "ejabberd"], data, 1, false, new Set())).toBe("25 Nov 2026: nobody counted");
});

test("numbers and shares in words", () => {
  expect(valueWords(12345, false)).toBe("12,345");
  expect(valueWords(0.256, true)).toBe("25.6%");
  expect(valueWords(null, true)).toBe("–");
});
