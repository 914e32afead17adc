import type { Point } from "../camera";
import { HUE_CLASSES } from "../hues";
import { FAMILY } from "../lettering";
import type { Pictured } from "./pictured";
import { marks } from "./marks";
import { footLine, legendLine, DOT } from "./legend";
import { HEAD, hueIn, LETTERS, type Sheet, SIDE, whole } from "./sheet";
import { strands, tenth, written } from "./strands";
import { escaped } from "./xml";

/** A picture in vectors: elements and their own attributes only, no style and no script, so that it looks the same wherever it is opened. */
export function writeSvg(sheet: Sheet, pictured: Pictured, measure: (text: string) => number): string {
  const { width, height } = whole(sheet.size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FAMILY)}">`,
    `<title>${escaped(sheet.title)}</title><desc>${escaped(`${sheet.subtitle}. ${sheet.source}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${sheet.ink.ground}"/>`,
    `<svg y="${HEAD}" width="${sheet.size.width}" height="${sheet.size.height}">`,
    links(pictured),
    beams(sheet, pictured),
    marks(pictured),
    labels(sheet),
    "</svg>",
    words(sheet, measure),
    "</svg>\n",
  ].join("");
}

function links(pictured: Pictured): string {
  const { edition, palette, looked } = pictured;
  const all = strands(edition, pictured.place, (node) => pictured.shown[node] === 255, (node) => pictured.hueOf(node));
  const count = all.reduce((sum, { paths }) => sum + paths.length, 0);
  const alpha = (count > 200 ? 0.17 : count > 40 ? 0.35 : 0.6) * (looked.lit === undefined ? 1 : 0.5);
  const drawn = all.map(({ hue, paths }) => `<g stroke="${hueIn(palette, hue)}">${paths.map((d) => `<path d="${d}"/>`).join("")}</g>`);
  return `<g fill="none" stroke-width=".7" stroke-opacity="${tenth(alpha * 10) / 10}">${drawn.join("")}</g>`;
}

/** The links of what is looked at, bent as the page has them. */
function beams(sheet: Sheet, { looked, edition, palette, place }: Pictured): string {
  const at = (node: number) => place(edition.x[node]!, edition.y[node]!);
  const drawn = looked.lines.map(({ from, to }) => `<path d="${bent(at(from), at(to))}"/>`);
  const alpha = looked.strong ? 0.95 : Math.min(0.85, Math.max(0.08, 3.6 / Math.sqrt(Math.max(1, drawn.length))));
  const colour = looked.broken ? hueIn(palette, HUE_CLASSES.indexOf("bad")) : sheet.ink.accent;
  const lines = drawn.length === 0 ? "" : `<g fill="none" stroke="${colour}" stroke-width="${looked.strong ? 2 : 1}" stroke-opacity="${tenth(alpha * 10) / 10}">${drawn.join("")}</g>`;
  if (looked.ring < 0) {
    return lines;
  }
  const { x, y } = at(looked.ring);
  return `${lines}<circle cx="${tenth(x)}" cy="${tenth(y)}" r="9" fill="none" stroke="${sheet.ink.accent}" stroke-width="2"/>`;
}

function bent(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = { x: (from.x + to.x) / 2 + 0.07 * dy, y: (from.y + to.y) / 2 - 0.07 * dx };
  return `M${written(from)}Q${written(bend)} ${written(to)}`;
}

function labels({ labels, ink }: Sheet): string {
  const drawn = labels.map(({ text, kind, left, top, weight, size }) => {
    const fill = kind === "selected" ? ink.accent : kind === "region" ? ink.quiet : ink.text;
    return `<text x="${tenth(left)}" y="${tenth(top + size * 1.02)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
  });
  return `<g paint-order="stroke" stroke="${ink.ground}" stroke-width="3" stroke-linejoin="round">${drawn.join("")}</g>`;
}

function words(sheet: Sheet, measure: (text: string) => number): string {
  const { title, subtitle, source, ink } = sheet;
  const { width } = whole(sheet.size);
  const foot = footLine(sheet);
  const entries = legendLine(sheet, measure).map(
    ({ title: value, colour, dot, words: x }) => `<circle cx="${tenth(dot)}" cy="${foot - 4.5}" r="${DOT}" fill="${colour}"/><text x="${tenth(x)}" y="${foot}">${escaped(value)}</text>`,
  );
  return [
    `<text x="${SIDE}" y="26" font-size="${LETTERS.title.size}" font-weight="${LETTERS.title.weight}" fill="${ink.text}">${escaped(title)}</text>`,
    `<g font-size="${LETTERS.small.size}" fill="${ink.quiet}"><text x="${SIDE}" y="47">${escaped(subtitle)}</text>`,
    ...entries,
    `<text x="${width - SIDE}" y="${foot}" text-anchor="end">${escaped(source)}</text></g>`,
  ].join("");
}
