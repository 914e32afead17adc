import { expect, test } from "vitest";
import { source } from "./feed";

test("the stream is asked for what the page shows", () => {
  expect(source("", "c1a")).toBe("/api/v1/changes?after=c1a");
  expect(source("?domain=a.example&kind=&before=c9", "c1a")).toBe("/api/v1/changes?domain=a.example&after=c1a");
});
