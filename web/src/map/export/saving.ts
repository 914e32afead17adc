import { element } from "../../dom";
import type { Point } from "../camera";
import type { Explorer } from "../explorer";
import { FAMILY } from "../lettering";
import { readPalette } from "../palette";
import type { MapView } from "../view";
import { describe, describeDrawing } from "./describe";
import type { Drawing } from "./drawing";
import { pictureOf } from "./flat";
import { drawParts, type Part, partsAsVectors, partsOf } from "./parts";
import { SHARP, writePng } from "./png";
import type { Measure, Sheet } from "./sheet";
import { writeSvg } from "./svg";
import { mapVectors } from "./vectors";

const KEPT = 60_000;
const RING = 9;
/** Around a drawing; so wide its title and legend want it. */
const AROUND = 24;
const NARROWEST = 720;

/** Saves the frame that is seen, with its labels and what is written around it. */
export async function savePng(explorer: Explorer, quiet: HTMLElement): Promise<void> {
  const { view } = explorer;
  const drawing = explorer.drawing();
  if (drawing !== undefined) {
    const { sheet, parts, corner } = sketch(explorer, drawing, quiet);
    const blob = await writePng(sheet, (to) => {
      to.translate(-corner.x, -corner.y);
      drawParts(to, parts);
    });
    save(blob, `${sheet.file}.png`);
  } else if (view !== undefined) {
    const sheet = describe(explorer, view, letters(explorer, quiet));
    const blob = await writePng(sheet, (to) => view.capture(SHARP, (canvas) => lay(to, canvas, view, sheet)));
    save(blob, `${sheet.file}.png`);
  }
}

function lay(to: CanvasRenderingContext2D, canvas: HTMLCanvasElement, view: MapView, { size, ink }: Sheet): void {
  to.drawImage(canvas, 0, 0, size.width, size.height);
  if (view.selected >= 0) {
    const { x, y } = view.position(view.selected);
    to.beginPath();
    to.arc(x, y, RING, 0, 2 * Math.PI);
    Object.assign(to, { strokeStyle: ink.accent, lineWidth: 2 });
    to.stroke();
  }
}

/** Saves what is in view as vectors; where nothing was drawn here, the server's picture. */
export async function saveSvg(explorer: Explorer, quiet: HTMLElement): Promise<void> {
  const { view } = explorer;
  const drawing = explorer.drawing();
  if (drawing !== undefined) {
    const { sheet, parts, corner } = sketch(explorer, drawing, quiet);
    saveVectors(sheet, `<g transform="translate(${-corner.x} ${-corner.y})">${partsAsVectors(parts)}</g>`);
  } else if (view !== undefined) {
    const sheet = describe(explorer, view, letters(explorer, quiet));
    saveVectors(sheet, mapVectors(view.pictured(), sheet.ink.accent));
  } else {
    const answer = await fetch(pictureOf(explorer));
    if (!answer.ok) {
      throw new Error(`the picture was answered by ${answer.status}`);
    }
    save(await answer.blob(), `xmpp-map-edition-${explorer.page.data.info.edition}.svg`);
  }
}

function saveVectors(sheet: Sheet, within: string): void {
  save(new Blob([writeSvg(sheet, within, measuring())], { type: "image/svg+xml" }), `${sheet.file}.svg`);
}

/** What is seen of a drawing, without the empty room around it. */
function sketch(explorer: Explorer, drawing: Drawing, quiet: HTMLElement): { sheet: Sheet; parts: Part[]; corner: Point } {
  const { x, y, width, height } = drawing.root.getBBox();
  const left = Math.max(0, x - AROUND);
  const top = Math.max(0, y - AROUND);
  const right = Math.min(drawing.size.width, x + width + AROUND);
  const bottom = Math.min(drawing.size.height, y + height + AROUND);
  const size = { width: Math.ceil(Math.max(NARROWEST, right - left)), height: Math.ceil(Math.max(0, bottom - top)) };
  const corner = { x: Math.floor(left - Math.max(0, NARROWEST - (right - left)) / 2), y: Math.floor(top) };
  const sheet = describeDrawing(explorer, drawing, size, readPalette(explorer.page.root), letters(explorer, quiet));
  return { sheet, parts: partsOf(drawing.root), corner };
}

function letters({ page }: Explorer, quiet: HTMLElement): { text: string; quiet: string } {
  return { text: getComputedStyle(page.root).color, quiet: getComputedStyle(quiet).color };
}

function measuring(): Measure {
  const to = document.createElement("canvas").getContext("2d")!;
  return (text, { weight, size }) => {
    to.font = `${weight} ${size}px ${FAMILY}`;
    return to.measureText(text).width;
  };
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  // Not every browser has read it when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
