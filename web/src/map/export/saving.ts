import { element } from "../../dom";
import type { Explorer } from "../explorer";
import { FAMILY } from "../lettering";
import type { MapView } from "../view";
import { describe, hueOf } from "./describe";
import { pictureOf } from "./flat";
import { SHARP, writePng } from "./png";
import { LETTERS, type Sheet } from "./sheet";
import { writeSvg } from "./svg";

const KEPT = 60_000;
const RING = 9;

/** Saves the frame that is seen, with its labels and what is written around it. */
export async function savePng(explorer: Explorer, quiet: HTMLElement): Promise<void> {
  const { view } = explorer;
  if (view === undefined) {
    return;
  }
  const sheet = sheetOf(explorer, view, quiet);
  const blob = await writePng(sheet, (to) => view.capture(SHARP, (canvas) => lay(to, canvas, view, sheet)));
  save(blob, `${sheet.file}.png`);
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
  if (view === undefined) {
    const answer = await fetch(pictureOf(explorer));
    if (!answer.ok) {
      throw new Error(`the picture was answered by ${answer.status}`);
    }
    save(await answer.blob(), `xmpp-map-edition-${explorer.page.data.info.edition}.svg`);
    return;
  }
  const sheet = sheetOf(explorer, view, quiet);
  const text = writeSvg(sheet, view.pictured(hueOf(explorer)), measuring());
  save(new Blob([text], { type: "image/svg+xml" }), `${sheet.file}.svg`);
}

function sheetOf(explorer: Explorer, view: MapView, quiet: HTMLElement): Sheet {
  return describe(explorer, view, { text: getComputedStyle(explorer.page.root).color, quiet: getComputedStyle(quiet).color });
}

/** How wide the small letters of a sheet are. */
function measuring(): (text: string) => number {
  const to = document.createElement("canvas").getContext("2d")!;
  to.font = `${LETTERS.small.weight} ${LETTERS.small.size}px ${FAMILY}`;
  return (text) => to.measureText(text).width;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  // Not every browser has read it when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
