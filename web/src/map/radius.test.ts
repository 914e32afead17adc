import { expect, test } from "vitest";
import { growth, radii } from "./radius";

test("hubs are discs and the many are dots, never larger than one of a higher rank", () => {
  const all = radii(20_000);
  expect(all[0]).toBeGreaterThan(8);
  expect(all[10_000]).toBeLessThan(1);
  expect(all.every((radius, rank) => rank === 0 || radius <= all[rank - 1]!)).toBe(true);
  expect(radii(100_000)[99_999]).toBeLessThan(all[19_999]!);
});

test("discs grow less than the map does", () => {
  expect(growth(1)).toBe(1);
  expect(growth(100)).toBeLessThan(10);
  expect(growth(0.1)).toBe(0.7);
  expect(growth(1, { width: 390, height: 700 })).toBeLessThan(0.7);
});
