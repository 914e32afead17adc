import { expect, test } from "vitest";
import { escaped } from "./xml";

test("nothing in a text is markup", () => {
  expect(escaped(`</text><script>alert('x')</script>&"`)).toBe("&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
});

test("what XML forbids is left out, and what would turn the writing round", () => {
  expect(escaped("a\u0000b\u001b\u202ec\u2066\ufffed\ud800")).toBe("abcd");
});

test("other writings stay", () => {
  expect(escaped("жабber.рф 例え 😀")).toBe("жабber.рф 例え 😀");
});
