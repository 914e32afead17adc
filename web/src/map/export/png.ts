import { FAMILY } from "../lettering";
import { DOT, type Entry, footLine, GAP, legendLine, MARK, MIDDLE } from "./legend";
import { dress } from "./parts";
import { drawShape } from "./shaped";
import { HEAD, LETTERS, type Sheet, SIDE, whole } from "./sheet";

/** So many pixels to a pixel of the page: sharp when it is printed or shown large. */
export const SHARP = 2;

/** Draws the sheet; `map` is given the context, scaled to the page's pixels, with the map's upper left corner at the origin. */
export async function writePng(sheet: Sheet, map: (to: CanvasRenderingContext2D) => void): Promise<Blob> {
  const { width, height } = whole(sheet.size);
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const to = canvas.getContext("2d")!;
  to.scale(SHARP, SHARP);
  to.fillStyle = sheet.ink.ground;
  to.fillRect(0, 0, width, height);
  to.save();
  to.translate(0, HEAD);
  map(to);
  labels(to, sheet);
  to.restore();
  words(to, sheet, width);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error("no room for the picture")) : done(blob)), "image/png"));
}

function font({ weight, size }: { weight: number; size: number }): string {
  return `${weight} ${size}px ${FAMILY}`;
}

function labels(to: CanvasRenderingContext2D, { labels, ink }: Sheet): void {
  to.textBaseline = "alphabetic";
  to.lineJoin = "round";
  to.lineWidth = 3;
  to.strokeStyle = ink.ground;
  for (const { text, kind, left, top, weight, size } of labels) {
    to.font = font({ weight, size });
    to.fillStyle = kind === "selected" ? ink.accent : kind === "region" ? ink.quiet : ink.text;
    to.strokeText(text, left, top + size * 1.02);
    to.fillText(text, left, top + size * 1.02);
  }
}

function words(to: CanvasRenderingContext2D, sheet: Sheet, width: number): void {
  const { ink } = sheet;
  to.font = font(LETTERS.title);
  to.fillStyle = ink.text;
  to.fillText(sheet.title, SIDE, 26);
  to.font = font(LETTERS.small);
  to.fillStyle = ink.quiet;
  to.fillText(sheet.subtitle, SIDE, 47);
  const foot = footLine(sheet);
  for (const entry of legendLine(sheet, (text) => to.measureText(text).width)) {
    sample(to, entry, foot - MIDDLE);
    to.fillStyle = ink.quiet;
    to.fillText(entry.title, entry.words, foot);
  }
  to.textAlign = "right";
  to.fillText(sheet.source, width - SIDE, foot);
}

/** What an entry of the legend explains: a colour, a shape, or how a line is drawn. */
function sample(to: CanvasRenderingContext2D, { colour, line, shape, left, words }: Entry, y: number): void {
  to.save();
  if (line === undefined) {
    to.translate(left + DOT, y);
    drawShape(to, shape ?? "disc", shape === undefined ? DOT : MARK, colour);
  } else {
    to.strokeStyle = colour;
    dress(to, line);
    to.beginPath();
    to.moveTo(left, y);
    to.lineTo(words - GAP, y);
    to.stroke();
  }
  to.restore();
}
