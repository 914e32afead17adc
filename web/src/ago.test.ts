import { expect, test } from "vitest";
import { relative } from "./ago";

const now = Date.parse("2026-11-23T12:00:00Z");
const at = (text: string) => relative(Date.parse(text), now);

test("the past and the future in the largest unit that says enough", () => {
  expect(at("2026-11-23T11:59:30Z")).toBe("just now");
  expect(at("2026-11-23T11:59:00Z")).toBe("1 minute ago");
  expect(at("2026-11-23T10:30:00Z")).toBe("90 minutes ago");
  expect(at("2026-11-22T12:00:00Z")).toBe("24 hours ago");
  expect(at("2026-11-21T12:00:00Z")).toBe("2 days ago");
  expect(at("2024-11-23T12:00:00Z")).toBe("2 years ago");
  expect(at("2027-01-23T12:00:00Z")).toBe("in 61 days");
});
