import { FAMILY } from "../lettering";
import type { Stroke } from "./sheet";
import { tenth } from "./strands";
import { escaped } from "./xml";

type Matrix = readonly [number, number, number, number, number, number];

interface Words {
  text: string;
  x: number;
  y: number;
  anchor: string;
  weight: string;
  size: number;
  /** How wide they are in the page's font, which others may not have. */
  width: number;
}

/** A part of a drawing of the page, as the page shows it: a path, or words; colours are empty for none. */
export interface Part {
  matrix: Matrix;
  path: string;
  words: Words | undefined;
  fill: string;
  line: (Stroke & { colour: string }) | undefined;
  /** What one is told who points at it; the disc of a domain has it. */
  title: string;
}

/** All that an SVG of the page shows, from the lowest to the highest: style sheets are nothing that a file could take along. */
export function partsOf(root: SVGSVGElement): Part[] {
  return [...root.querySelectorAll<SVGGraphicsElement>("line, circle, path, text")].map(part).filter(({ fill, line }) => fill !== "" || line !== undefined);
}

function part(element: SVGGraphicsElement): Part {
  const style = getComputedStyle(element);
  const { a, b, c, d, e, f } = element.getCTM() ?? new DOMMatrix();
  return {
    matrix: [a, b, c, d, e, f],
    path: pathOf(element),
    words: element instanceof SVGTextElement ? wordsOf(element, style) : undefined,
    fill: paint(style.fill),
    line: lineOf(style),
    title: element.classList.contains("body") ? (element.closest("[aria-label]")?.getAttribute("aria-label") ?? "") : "",
  };
}

/** How a line is drawn that has a colour. */
export function lineOf(style: CSSStyleDeclaration): (Stroke & { colour: string }) | undefined {
  const colour = paint(style.stroke);
  const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map((each) => parseFloat(each));
  return colour === "" ? undefined : { colour, width: parseFloat(style.strokeWidth), dashes, round: style.strokeLinecap === "round" };
}

function paint(colour: string): string {
  return colour === "none" || /^rgba\(.*, 0\)$/.test(colour) ? "" : colour;
}

function pathOf(element: SVGGraphicsElement): string {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  switch (element.tagName) {
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "circle":
      return circlePath(number("r"));
    default:
      return element.getAttribute("d") ?? "";
  }
}

/** A circle around the origin. */
export function circlePath(radius: number): string {
  const r = tenth(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function wordsOf(element: SVGTextElement, style: CSSStyleDeclaration): Words {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  return { text: element.textContent, x: number("x"), y: number("y"), anchor: style.textAnchor, weight: style.fontWeight, size: parseFloat(style.fontSize), width: element.getComputedTextLength() };
}

/** The parts as elements of an SVG that need no style sheet. */
export function partsAsVectors(parts: readonly Part[]): string {
  return parts.map(vector).join("");
}

function vector({ matrix, path, words, fill, line, title }: Part): string {
  const colours = ` fill="${fill === "" ? "none" : escaped(fill)}"${line === undefined ? "" : ` stroke="${escaped(line.colour)}" stroke-linejoin="round"${stroked(line)}`}`;
  const place = ` transform="matrix(${matrix.map((each) => Math.round(each * 1000) / 1000).join(" ")})"`;
  if (words !== undefined) {
    const { text, x, y, anchor, weight, size, width } = words;
    return `<text${place} x="${x}" y="${y}"${wide(width)} text-anchor="${escaped(anchor)}" font-size="${size}" font-weight="${escaped(weight)}" paint-order="stroke"${colours}>${escaped(text)}</text>`;
  }
  return `<path${place} d="${escaped(path)}"${colours}${title === "" ? "/>" : `><title>${escaped(title)}</title></path>`}`;
}

/** Words take the room that they have in the page, in whatever font. */
export function wide(width: number): string {
  return ` textLength="${tenth(width)}" lengthAdjust="spacingAndGlyphs"`;
}

/** The attributes of how a line is drawn. */
export function stroked({ width, dashes, round }: Stroke): string {
  return ` stroke-width="${width}"${dashes.length === 0 ? "" : ` stroke-dasharray="${dashes.join(" ")}"`}${round ? ' stroke-linecap="round"' : ""}`;
}

/** Draws the parts where the origin is. */
export function drawParts(to: CanvasRenderingContext2D, parts: readonly Part[]): void {
  for (const { matrix, path, words, fill, line } of parts) {
    to.save();
    to.transform(...matrix);
    to.fillStyle = fill;
    if (line !== undefined) {
      to.strokeStyle = line.colour;
      dress(to, line);
    }
    if (words === undefined) {
      const outline = new Path2D(path);
      if (fill !== "") {
        to.fill(outline);
      }
      if (line !== undefined) {
        to.stroke(outline);
      }
    } else {
      write(to, words, line !== undefined);
    }
    to.restore();
  }
}

/** Words have their rim below them. */
function write(to: CanvasRenderingContext2D, { text, x, y, anchor, weight, size }: Words, rim: boolean): void {
  to.font = `${weight} ${size}px ${FAMILY}`;
  to.textAlign = anchor === "middle" ? "center" : "left";
  if (rim) {
    to.strokeText(text, x, y);
  }
  to.fillText(text, x, y);
}

/** Takes on how a line is drawn. */
export function dress(to: CanvasRenderingContext2D, { width, dashes, round }: Stroke): void {
  to.lineWidth = width;
  to.lineCap = round ? "round" : "butt";
  to.lineJoin = "round";
  to.setLineDash(dashes);
}
