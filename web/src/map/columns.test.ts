import { expect, test } from "vitest";
import { readColumns } from "./columns";
import { encodeColumns } from "./testing/columns";
import { federation } from "./testing/federation";

const made = federation(301, 900, 400);
const bytes = encodeColumns(made, new Date("2026-11-26T12:00:00Z")).buffer;

test("columns are what their bytes say, at odd places too", () => {
  const { columns, at, edition } = readColumns(bytes, 301);
  expect([edition, at]).toEqual([1, "2026-11-26T12:00:00.000Z"]);
  expect([...columns.keys()]).toEqual(["software", "health", "tls", "authority", "network", "tld", "expires", "joined", "left"]);
  const software = columns.get("software")!;
  expect(software.values[0]).toMatchObject({ key: "", title: "Unknown" });
  software.values.forEach((value, i) => expect([...software.of].filter((each) => each === i)).toHaveLength(value.count));
  expect(Math.max(...columns.get("joined")!.of)).toBeLessThan(9827);
  expect(Math.min(...columns.get("joined")!.of)).toBeGreaterThan(9826 - 406);
});

test("columns of another map, or half of them, are refused", () => {
  expect(() => readColumns(bytes, 300)).toThrow("301 domains");
  expect(() => readColumns(bytes.slice(0, -1), 301)).toThrow(RangeError);
});
