import { expect, test } from "vitest";
import { HUE_CLASSES, hueOfValues } from "./hues";

const facet = (key: string, keys: string[]) => ({ key, title: key, values: keys.map((each) => ({ key: each, title: each })), of: [] });
const names = (hues: Uint8Array) => [...hues].map((hue) => HUE_CLASSES[hue]);

test("values with a meaning have its hue", () => {
  expect(names(hueOfValues(facet("health", ["", "good", "bad", "news"]), [0, 0, 0, 0], []))).toEqual(["none", "good", "bad", "none"]);
  expect(names(hueOfValues(facet("tls", ["", "TLSv1.3", "TLSv1.0"]), [0, 1, 2], []))).toEqual(["none", "2", "flawed"]);
  expect(names(hueOfValues(facet("neighbourhood", ["", "9"]), [0, 0], [{ id: 9, name: "", colour: 5, size: 1, x: 0, y: 0 }]))).toEqual(["none", "5"]);
});

test("of others the most common have a hue each, and the rest share the quiet one", () => {
  const many = facet("software", ["", ...Array.from({ length: 20 }, (_, i) => `s${i}`)]);
  const hues = names(hueOfValues(many, many.values.map((_, i) => i), []));
  expect(hues[0]).toBe("none");
  expect(hues[20]).toBe("0");
  expect(hues.filter((hue) => hue === "none")).toHaveLength(9);
});
