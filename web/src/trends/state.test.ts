import { expect, test } from "vitest";
import { readShown, writeShown } from "./state";

test("what is shown comes back from its own address", () => {
  const shown = { share: true, hidden: new Set(["software:Prosody", "feature:{urn:x}a=b&c"]) };
  const address = writeShown("/trends?range=1y&at=2026-11-01&hide=old:one", shown);
  expect(address).toContain("range=1y&at=2026-11-01");
  expect(address).not.toContain("old");
  expect(readShown(address.slice(address.indexOf("?")))).toEqual(shown);
});

test("what is as it begins is not in the address", () => {
  expect(writeShown("/trends?show=share", { share: false, hidden: new Set() })).toBe("/trends");
});
