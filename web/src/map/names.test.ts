import { expect, test } from "vitest";
import { unicode } from "./names";

test("names are shown as people write them", () => {
  expect(unicode("xn--bcher-kva.example")).toBe("bücher.example");
  expect(unicode("jabber.xn--p1ai")).toBe("jabber.рф");
  expect(unicode("xn--80akhbyknj4f.example")).toBe("испытание.example");
  expect(unicode("xn--fsqu00a.xn--0zwm56d")).toBe("例子.测试");
  expect(unicode("plain-name.example")).toBe("plain-name.example");
});

test("what hides or turns round stays as it is written", () => {
  expect(unicode("xn--ab-g4t.example")).toBe("xn--ab-g4t.example");
});

test("what is no Punycode stays as it is", () => {
  expect(unicode("xn--a_.example")).toBe("xn--a_.example");
  expect(unicode("xn--99999999999999.example")).toBe("xn--99999999999999.example");
});
