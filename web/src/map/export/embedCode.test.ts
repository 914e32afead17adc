import { expect, test } from "vitest";
import { embedAddress, embedCode } from "./embedCode";

test("the same view, without the table", () => {
  expect(embedAddress("https://radar.example", "?colour=tls&show=table&view=1,2,3")).toBe("https://radar.example/map/embed?colour=tls&view=1,2,3");
  expect(embedAddress("https://radar.example", "")).toBe("https://radar.example/map/embed");
});

test("an address is but an attribute", () => {
  const code = embedCode("https://radar.example", '?colour="><script>alert(1)</script>&at=2026-11-23');
  expect(code).not.toContain("<script>");
  expect(code).toContain("&amp;at=2026-11-23");
  expect(code.match(/"/g)).toHaveLength(12);
});
