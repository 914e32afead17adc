import { FAMILY } from "../lettering";
import { DOT, type Entry, footLine, GAP, legendLine, MARK, MIDDLE } from "./legend";
import { HEAD, LETTERS, type Measure, type Sheet, SIDE, whole } from "./sheet";
import { stroked, wide } from "./parts";
import { shapeAsVectors } from "./shaped";
import { tenth } from "./strands";
import { escaped } from "./xml";

/**
 * A picture in vectors: elements and their own attributes only, no style and no script, so that it looks the same wherever it is opened.
 *
 * @param within the elements of what the sheet is about
 */
export function writeSvg(sheet: Sheet, within: string, measure: Measure): string {
  const { width, height } = whole(sheet.size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FAMILY)}">`,
    `<title>${escaped(sheet.title)}</title><desc>${escaped(`${sheet.subtitle}. ${sheet.source}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${sheet.ink.ground}"/>`,
    `<svg y="${HEAD}" width="${sheet.size.width}" height="${sheet.size.height}">`,
    within,
    labels(sheet, measure),
    "</svg>",
    words(sheet, measure),
    "</svg>\n",
  ].join("");
}

function labels({ labels, ink }: Sheet, measure: Measure): string {
  const drawn = labels.map(({ text, kind, left, top, weight, size }) => {
    const fill = kind === "selected" ? ink.accent : kind === "region" ? ink.quiet : ink.text;
    return `<text x="${tenth(left)}" y="${tenth(top + size * 1.02)}"${wide(measure(text, { weight, size }))} font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
  });
  return `<g paint-order="stroke" stroke="${ink.ground}" stroke-width="3" stroke-linejoin="round">${drawn.join("")}</g>`;
}

function words(sheet: Sheet, measure: Measure): string {
  const { title, subtitle, source, ink } = sheet;
  const { width } = whole(sheet.size);
  const foot = footLine(sheet);
  const entries = legendLine(sheet, measure).map((entry) => `${sample(entry, foot - MIDDLE)}<text x="${tenth(entry.words)}" y="${foot}"${wide(entry.width)}>${escaped(entry.title)}</text>`);
  return [
    `<text x="${SIDE}" y="26" font-size="${LETTERS.title.size}" font-weight="${LETTERS.title.weight}" fill="${ink.text}">${escaped(title)}</text>`,
    `<g font-size="${LETTERS.small.size}" fill="${ink.quiet}"><text x="${SIDE}" y="47">${escaped(subtitle)}</text>`,
    ...entries,
    `<text x="${width - SIDE}" y="${foot}" text-anchor="end">${escaped(source)}</text></g>`,
  ].join("");
}

/** What an entry of the legend explains: a colour, a shape, or how a line is drawn. */
function sample({ colour, line, shape, left, words }: Entry, y: number): string {
  if (line === undefined) {
    return `<g transform="translate(${tenth(left + DOT)} ${y})">${shapeAsVectors(shape ?? "disc", shape === undefined ? DOT : MARK, colour)}</g>`;
  }
  return `<path d="M${tenth(left)} ${y}H${tenth(words - GAP)}" fill="none" stroke="${colour}"${stroked(line)}/>`;
}
