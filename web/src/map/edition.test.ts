import { expect, test } from "vitest";
import { readEdition } from "./edition";

const float = (value: number) => [...new Uint8Array(new Float32Array([value]).buffer)];
const magic = [...new TextEncoder().encode("XRM1")];

/** Three nodes; 0 is linked with 1 and 2, and the edition has the number 300. */
const bytes = [
  ...magic,
  ...[0xac, 0x02, 3, 2],
  ...float(-1),
  ...float(-2),
  ...float(0.5),
  ...[0, 2, 4, 0, 0, 1],
  ...[1, 0, 3, 0, 0, 0],
  ...[2, 1, 0],
  ...[1, 1, 0],
  ...[2, 1, 255, 1, 51, 0, 0],
];

test("an edition is what its bytes say", () => {
  const edition = readEdition(new Uint8Array(bytes).buffer);
  expect(edition.number).toBe(300);
  expect([...edition.x]).toEqual([-1, 0, -1 + 0.5 * 260]);
  expect([...edition.y]).toEqual([-1.5, -2, -0.5]);
  expect([...edition.degree]).toEqual([2, 1, 1]);
  expect([...edition.community]).toEqual([0, 0, -1]);
  expect([...edition.from]).toEqual([0, 0]);
  expect([...edition.to]).toEqual([1, 2]);
  expect(edition.weight[0]).toBe(1);
  expect(edition.weight[1]).toBeCloseTo(0.2);
});

test("what is no edition, or half of one, is refused", () => {
  expect(() => readEdition(new TextEncoder().encode("<html>").buffer as ArrayBuffer)).toThrow("no map");
  expect(() => readEdition(new Uint8Array(bytes.slice(0, 30)).buffer)).toThrow(RangeError);
});
