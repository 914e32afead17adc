import { expect, test } from "vitest";
import type { Edition } from "../edition";
import { type Palette } from "../palette";
import { Pictured } from "./pictured";
import type { Sheet } from "./sheet";
import { writeSvg } from "./svg";

const HOSTILE = `"><script>window.hacked=1</script><b onload='x'>\u0000\u202e`;

const edition: Edition = {
  number: 3,
  nodes: 4,
  x: Float32Array.of(0, 10, -10, 900),
  y: Float32Array.of(0, 5, 5, 900),
  degree: Uint32Array.of(3, 1, 1, 1),
  community: Int32Array.of(0, 0, 1, 1),
  from: Uint32Array.of(0, 0, 0),
  to: Uint32Array.of(1, 2, 3),
  weight: Float32Array.of(1, 0.5, 0.1),
};
const palette: Palette = { ground: [11, 14, 20], accent: [255, 138, 76], quiet: [102, 114, 131], bad: [200, 60, 60], hues: Uint8Array.from({ length: 1024 }, (_, i) => i % 256), light: false };
const sheet: Sheet = {
  size: { width: 400, height: 300 },
  title: HOSTILE,
  subtitle: "23 Nov 2026",
  source: "XMPP Radar",
  legend: [{ title: HOSTILE, colour: "#010203" }, { title: "x".repeat(200), colour: "#040506" }],
  labels: [{ text: HOSTILE, kind: "hub", left: 10, top: 20, weight: 550, size: 12.5 }],
  ink: { ground: "#0b0e14", text: "#ffffff", quiet: "#999999", accent: "#ff8a4c" },
  file: "map",
};

function pictured(selected = -1, shown = Uint8Array.of(255, 255, 26, 255)): Pictured {
  const camera = { x: 0, y: 0, scale: 10 };
  const radius = (node: number) => (node === 0 ? 9 : 1);
  const looked = { ring: selected, lines: selected < 0 ? [] : [{ from: selected, to: 1 }], lit: selected < 0 ? undefined : new Set([selected, 1]), strong: false, broken: false };
  return new Pictured(edition, [HOSTILE, "b.example", "c.example", "far.example"], palette, shown, looked, camera, { width: 400, height: 300 }, radius, () => 1);
}

const measure = (text: string) => 6 * text.length;
const tags = (svg: string) => new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));

test("strangers' text is text, wherever it stands", () => {
  const svg = writeSvg(sheet, pictured(), measure);
  expect([...tags(svg)].sort()).toEqual(["circle", "desc", "g", "path", "rect", "svg", "text", "title"]);
  expect(svg).not.toMatch(/<[^>]*\son\w+=/);
  expect(svg).not.toMatch(/[\u0000\u202e]/);
  expect(svg.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(3);
});

test("hubs are discs, small ones dots, and what is out of sight is left out", () => {
  const svg = writeSvg({ ...sheet, legend: [] }, pictured(), measure);
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg.match(/h0/g)).toHaveLength(2);
  expect(svg).toContain('stroke-opacity="0.09"');
});

test("links are drawn where both ends pass", () => {
  expect(writeSvg(sheet, pictured(), measure).match(/C/g)).toHaveLength(2);
  expect(writeSvg(sheet, pictured(-1, Uint8Array.of(255, 0, 0, 0)), measure)).not.toMatch(/C\d/);
});

test("the selected domain has its links and its ring", () => {
  const svg = writeSvg({ ...sheet, legend: [] }, pictured(0), measure);
  expect(svg.match(/Q/g)).toHaveLength(1);
  expect(svg).toContain('r="9" fill="none" stroke="#ff8a4c"');
});

test("what has no room in the legend is left out", () => {
  expect(writeSvg({ ...sheet, legend: [{ title: "x".repeat(200), colour: "#aabbcc" }] }, pictured(), measure)).not.toContain("#aabbcc");
});
