import { expect, test } from "vitest";
import { count, facetsOf, type Facet } from "./facets";

const facet = (key: string, values: string[], of: number[]): Facet => ({ key, title: key, values: values.map((each) => ({ key: each, title: each })), of });
const software = facet("software", ["", "prosody", "ejabberd"], [1, 1, 2, 2, 0]);
const tls = facet("tls", ["", "1.3", "1.2"], [1, 2, 1, 1, 0]);
const all = new Uint8Array([1, 1, 1, 1, 1]);

test("without filters all pass, and each value counts its own", () => {
  const counted = count([software, tls], new Map(), all);
  expect(counted.matching).toBe(5);
  expect([...counted.counts.get("software")!]).toEqual([1, 2, 2]);
  expect([...counted.counts.get("tls")!]).toEqual([1, 3, 1]);
});

test("a filter narrows the other facets, and not its own: one can see what else there is", () => {
  const counted = count([software, tls], new Map([["tls", new Set(["1.3"])]]), all);
  expect(counted.matching).toBe(3);
  expect([...counted.passing]).toEqual([1, 0, 1, 1, 0]);
  expect([...counted.counts.get("software")!]).toEqual([0, 1, 2]);
  expect([...counted.counts.get("tls")!]).toEqual([1, 3, 1]);
});

test("values of one facet are alternatives, facets are conditions, and the unknown can be asked for", () => {
  expect(count([software, tls], new Map([["software", new Set(["prosody", "ejabberd"])], ["tls", new Set(["1.3"])]]), all).matching).toBe(3);
  expect([...count([software, tls], new Map([["software", new Set([""])]]), all).passing]).toEqual([0, 0, 0, 0, 1]);
});

test("who is not there at the moment is not counted", () => {
  const counted = count([software], new Map(), new Uint8Array([1, 0, 1, 0, 0]));
  expect(counted.matching).toBe(2);
  expect([...counted.counts.get("software")!]).toEqual([0, 1, 1]);
});

test("days to expiry become spans, and communities a facet", () => {
  const expires = { key: "expires", title: "", values: [], of: new Uint16Array([0, 999, 1007, 1008, 2000]) };
  const columns = { edition: 1, at: "", nodes: 5, columns: new Map([["expires", expires]]) };
  const [neighbourhood, ends] = facetsOf(columns, new Int32Array([4, 4, -1, 9, 7]), [
    { id: 4, name: "Four", colour: 1, size: 2, x: 0, y: 0 },
    { id: 9, name: "Nine", colour: 2, size: 1, x: 0, y: 0 },
  ]);
  expect([...Array.from(neighbourhood!.of)]).toEqual([1, 1, 0, 2, 0]);
  expect([...Array.from(ends!.of)]).toEqual([0, 1, 2, 3, 6]);
});
