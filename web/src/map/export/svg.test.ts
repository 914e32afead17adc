import { expect, test } from "vitest";
import type { Edition } from "../edition";
import { type Palette } from "../palette";
import { partsAsVectors } from "./parts";
import { Pictured } from "./pictured";
import type { Sheet } from "./sheet";
import { writeSvg } from "./svg";
import { mapVectors } from "./vectors";

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

function pictured(selected = -1, shown = Uint8Array.of(255, 255, 26, 255), shapes?: Uint8Array): Pictured {
  const camera = { x: 0, y: 0, scale: 10 };
  const radius = (node: number) => (node === 0 ? 9 : 1);
  const looked = { ring: selected, lines: selected < 0 ? [] : [{ from: selected, to: 1 }], lit: selected < 0 ? undefined : new Set([selected, 1]), strong: false, broken: false, shapes };
  return new Pictured(edition, [HOSTILE, "b.example", "c.example", "far.example"], palette, shown, looked, camera, { width: 400, height: 300 }, radius, () => 1);
}

const measure = (text: string) => 6 * text.length;
const written = (of: Sheet, seen: Pictured) => writeSvg(of, mapVectors(seen, of.ink.accent), measure);
const tags = (svg: string) => new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));

test("strangers' text is text, wherever it stands", () => {
  const svg = written(sheet, pictured());
  expect([...tags(svg)].sort()).toEqual(["circle", "desc", "g", "path", "rect", "svg", "text", "title"]);
  expect(svg).not.toMatch(/<[^>]*\son\w+=/);
  expect(svg).not.toMatch(/[\u0000\u202e]/);
  expect(svg.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(3);
});

test("hubs are discs, small ones dots, and what is out of sight is left out", () => {
  const svg = written({ ...sheet, legend: [] }, pictured());
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg.match(/h0/g)).toHaveLength(2);
  expect(svg).toContain('stroke-opacity="0.09"');
});

test("links are drawn where both ends pass", () => {
  expect(written(sheet, pictured()).match(/C/g)).toHaveLength(2);
  expect(written(sheet, pictured(-1, Uint8Array.of(255, 0, 0, 0)))).not.toMatch(/C\d/);
});

test("the selected domain has its links and its ring", () => {
  const svg = written({ ...sheet, legend: [] }, pictured(0));
  expect(svg.match(/Q/g)).toHaveLength(1);
  expect(svg).toContain('r="9" fill="none" stroke="#ff8a4c"');
});

test("what has no room in the legend is left out", () => {
  expect(written({ ...sheet, legend: [{ title: "x".repeat(200), colour: "#aabbcc" }] }, pictured())).not.toContain("#aabbcc");
});

test("what is laid over the map has its shapes, in the colour and with the name of the domain", () => {
  const shapes = (...each: number[]) => written({ ...sheet, legend: [] }, pictured(-1, Uint8Array.of(255, 255, 255, 255), Uint8Array.from(each)));
  expect(shapes(1, 0, 0, 0)).toMatch(/<title>[^<]*<\/title><path d="M-9.2 0A[^"]*Z" fill="none" stroke="#040506" stroke-width="2.5"\/><\/g>/);
  expect(shapes(0, 2, 0, 0)).toMatch(/<title>b.example<\/title><path d="M-2.6 [^"]*" fill="#040506"\/><path d="M-4.5 [^"]*" fill="none"/);
  expect(shapes(0, 3, 0, 0)).toContain('<path d="M0 -5.3L5.3 0 0 5.3 -5.3 0Z" fill="#040506"/>');
  expect(shapes(0, 0, 4, 0)).toContain('<path d="M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5" fill="none" stroke="#040506" stroke-width="1.6"/>');
});

test("a legend explains lines by how they are drawn", () => {
  const svg = writeSvg({ ...sheet, legend: [{ title: "Host", colour: "#aabbcc", line: { width: 1.4, dashes: [8, 4], round: false } }] }, "", measure);
  expect(svg).toContain('<path d="M20 378.5H46" fill="none" stroke="#aabbcc" stroke-width="1.4" stroke-dasharray="8 4"/><text x="51" y="383" textLength="24" lengthAdjust="spacingAndGlyphs">Host</text>');
});

test("parts of a drawing are elements that need no style sheet", () => {
  const words = { text: HOSTILE, x: 1, y: 2, anchor: "start", weight: "550", size: 12, width: 30 };
  const part = { matrix: [1, 0, 0, 1, 5, 6] as const, path: "M0 0L9 9", words: undefined, fill: "", line: { colour: "rgb(1, 2, 3)", width: 2, dashes: [], round: true }, title: HOSTILE };
  const svg = partsAsVectors([part, { ...part, path: "", words, fill: "rgb(4, 5, 6)", line: undefined }]);
  expect(svg).toContain('<path transform="matrix(1 0 0 1 5 6)" d="M0 0L9 9" fill="none" stroke="rgb(1, 2, 3)" stroke-linejoin="round" stroke-width="2" stroke-linecap="round">');
  expect([...tags(svg)].sort()).toEqual(["path", "text", "title"]);
  expect(svg).not.toMatch(/<[^>]*\son\w+=/);
});
