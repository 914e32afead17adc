import { expect, test } from "vitest";
import { monthOf, said, saidMonth, saidShort } from "./dates";

test("a day is said in UTC, without a zero before it, whatever form it has", () => {
  expect(said("2026-09-05T23:59:59Z")).toBe("5 Sep 2026");
  expect(said(Date.UTC(2026, 10, 27))).toBe("27 Nov 2026");
  expect(said("2026-11-27")).toBe("27 Nov 2026");
});

test("its year or all but its month may go without saying", () => {
  expect(saidShort("2026-05-01T00:00:00+02:00")).toBe("30 Apr");
  expect(saidMonth("2026-11-27")).toBe("Nov 2026");
  expect(monthOf(0)).toBe("Jan");
});
