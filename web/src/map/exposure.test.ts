import { expect, test } from "vitest";
import { lightOfOne, lightOfOneCoarse } from "./exposure";

test("the fewer links there are, the more each is seen", () => {
  const counts = [1, 17, 300, 2_000, 40_000, 1_000_000];
  const lights = counts.map(lightOfOne);
  expect(lights).toEqual([...lights].sort((one, other) => other - one));
});

test("a map of the usual size is as it was looked at", () => {
  expect(lightOfOne(25_000)).toBeCloseTo(1);
});

test("a coarse picture is as dim as its lines are wide, but not where they are few", () => {
  expect(lightOfOneCoarse(40_000) / lightOfOne(40_000)).toBeCloseTo(0.55);
  expect(lightOfOneCoarse(20)).toBeGreaterThan(lightOfOne(20));
});
