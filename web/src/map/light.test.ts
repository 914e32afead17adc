import { expect, test } from "vitest";
import { LightTable, type Links, type Sitting } from "./light";

const links: Links = {
  nodes: 3,
  x: new Float32Array([-40, 40, 0]),
  y: new Float32Array([0, 0, 500]),
  from: new Uint32Array([0, 0]),
  to: new Uint32Array([1, 2]),
  weight: new Float32Array([1, 1]),
  community: new Int32Array([-1, -1, -1]),
};
const controls = new Float32Array([-20, 0, 20, 0, 0, 100, 0, 300]);
const sitting = (shown: number[]): Sitting => ({
  camera: { x: 0, y: 0, scale: 1 },
  size: { width: 200, height: 100 },
  width: 100,
  height: 50,
  exposure: 4,
  hues: new Uint8Array([0, 0, 0, 255, 200, 0, 0, 255, 0, 0, 200, 255]),
  hueOf: new Uint8Array([1, 2, 2]),
  shown: new Uint8Array(shown),
});
const pixel = (picture: Uint8Array, x: number, y: number) => [...picture.subarray(4 * (y * 100 + x), 4 * (y * 100 + x) + 4)];

test("a link has the hue of one end on one side and of the other on the other, where the camera sees it", () => {
  const picture = new LightTable(links, controls).develop(sitting([255, 255, 0]));
  const left = pixel(picture, 35, 25);
  const right = pixel(picture, 65, 25);
  expect(left[0]).toBeGreaterThan(0);
  expect(left[2]).toBe(0);
  expect(right[2]).toBe(left[0]);
  expect(pixel(picture, 5, 25)[3]).toBe(0);
});

test("a link of a domain that does not pass is not drawn, and the next picture knows nothing of the last", () => {
  const table = new LightTable(links, controls);
  expect(table.develop(sitting([255, 255, 255])).some((value) => value > 0)).toBe(true);
  expect(table.develop(sitting([26, 255, 255])).every((value) => value === 0)).toBe(true);
});
