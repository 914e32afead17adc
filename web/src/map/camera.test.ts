import { expect, test } from "vitest";
import { extentOf, fit, onTheWay, pan, toScreen, toWorld, zoomAt } from "./camera";

const size = { width: 800, height: 600 };
const camera = { x: 10, y: -5, scale: 4 };

test("a place that is put on the screen is found there again", () => {
  const at = toScreen(camera, size, 33, 12);
  expect(at).toEqual({ x: 400 + 23 * 4, y: 300 - 17 * 4 });
  expect(toWorld(camera, size, at.x, at.y)).toEqual({ x: 33, y: 12 });
});

test("a few strays do not shrink the map", () => {
  const xs = Float32Array.from({ length: 1001 }, (_, i) => (i === 7 ? 1e6 : (i % 101) - 50));
  const whole = fit(extentOf(xs, xs), size);
  expect(whole.scale).toBeCloseTo((0.93 * 600) / 100);
  expect(whole.x).toBeCloseTo(0);
});

test("what covers the foot of the stage moves the middle up, and one domain alone fits too", () => {
  const corners = new Float32Array([-50, 50]);
  const whole = fit(extentOf(corners, corners), size, { top: 0, right: 300, bottom: 200 });
  expect(toScreen(whole, size, 0, 0).y).toBeCloseTo(200);
  expect(toScreen(whole, size, 0, 0).x).toBeCloseTo(250);
  expect(fit(extentOf(new Float32Array([3]), new Float32Array([4])), size).scale).toBeGreaterThan(0);
});

test("what was dragged stays below the pointer", () => {
  const under = toWorld(camera, size, 100, 100);
  const after = toScreen(pan(camera, 30, -20), size, under.x, under.y);
  expect(after.x).toBeCloseTo(130);
  expect(after.y).toBeCloseTo(80);
});

test("zooming holds the place below the pointer, and ends somewhere", () => {
  const under = toWorld(camera, size, 700, 50);
  const near = zoomAt(camera, size, { x: 700, y: 50 }, 3, camera);
  expect(near.scale).toBe(12);
  expect(toScreen(near, size, under.x, under.y).x).toBeCloseTo(700);
  expect(toScreen(near, size, under.x, under.y).y).toBeCloseTo(50);
  expect(zoomAt(camera, size, { x: 0, y: 0 }, 1e9, camera).scale).toBe(4 * 400);
  expect(zoomAt(camera, size, { x: 0, y: 0 }, 1e-9, camera).scale).toBe(4 * 0.4);
});

test("a flight begins here, ends there and goes on all the way", () => {
  const there = { x: 100, y: 40, scale: 40 };
  expect(onTheWay(camera, there, 0)).toEqual(camera);
  const end = onTheWay(camera, there, 1);
  expect(end.x).toBeCloseTo(100);
  expect(end.scale).toBeCloseTo(40);
  expect(onTheWay(camera, { ...camera, x: 30 }, 0.5).x).toBeCloseTo(20);
});
