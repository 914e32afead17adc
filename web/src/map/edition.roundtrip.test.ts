import { expect, test } from "vitest";
import { readEdition } from "./edition";
import { encodeEdition, federation } from "./testing/federation";

test("an edition of many domains comes back as it was", () => {
  const { edition } = federation(500, 2000, 800);
  const read = readEdition(encodeEdition(edition).buffer);
  expect([...read.degree]).toEqual([...edition.degree]);
  expect([...read.community]).toEqual([...edition.community]);
  expect([...read.from]).toEqual([...edition.from]);
  expect([...read.to]).toEqual([...edition.to]);
  read.x.forEach((x, node) => expect(Math.abs(x - edition.x[node]!)).toBeLessThan(0.1));
});
