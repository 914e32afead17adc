import { expect, test } from "vitest";
import { dayOf, thereOn, weeks, written } from "./days";

test("days are counted from 2000 and written as addresses have them", () => {
  expect(dayOf(Date.UTC(2000, 0, 2, 23))).toBe(1);
  expect(written(dayOf(Date.parse("2026-11-23T14:05:00Z")))).toBe("2026-11-23");
});

test("who is there on a day has joined and not left", () => {
  const [joined, left] = [[10, 10, 20, 0], [0, 15, 0, 0]];
  expect([...thereOn(joined, left, 14)]).toEqual([1, 1, 0, 1]);
  expect([...thereOn(joined, left, 15)]).toEqual([1, 0, 0, 1]);
  expect([...thereOn(joined, left, 20)]).toEqual([1, 0, 1, 1]);
});

test("joined and left are counted by the week, the last one ends with the last day", () => {
  const { ends, joined, left } = weeks([1000, 994, 993, 100, 0], [0, 0, 1000, 0, 0], 1000);
  expect(ends.at(-1)).toBe(1000);
  expect([joined.at(-1), joined.at(-2)]).toEqual([2, 1]);
  expect(joined.reduce((sum, each) => sum + each)).toBe(3);
  expect(left.at(-1)).toBe(1);
});
