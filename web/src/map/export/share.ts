import { element } from "../../dom";
import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { describe, hueOf } from "./describe";
import { embedCode } from "./embedCode";
import { pictureOf } from "./flat";
import { SHARP, writePng } from "./png";
import { FAMILY, LETTERS, type Sheet } from "./sheet";
import { writeSvg } from "./svg";

const TOLD = 2000;
const KEPT = 60_000;

/** The menu that gives the view away: its link, a picture of it, and the code that shows it on another page. */
export const sharing: Feature = {
  parameters: [],
  open(explorer) {
    const menu = explorer.page.root.querySelector<HTMLElement>("[data-share]");
    if (menu !== null) {
      new ShareMenu(explorer, menu);
    }
  },
};

class ShareMenu {
  constructor(
    private readonly explorer: Explorer,
    private readonly menu: HTMLElement,
  ) {
    menu.addEventListener("toggle", (event) => (event as ToggleEvent).newState === "open" && this.opened());
    for (const button of menu.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
      button.addEventListener("click", () => void this.copy(button));
    }
    this.on("save-png", () => this.png());
    this.on("save-svg", () => this.svg());
    this.part("save-png").hidden = explorer.view === undefined;
  }

  private part(name: string): HTMLElement {
    return this.menu.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private on(name: string, save: () => Promise<void>): void {
    const button = this.part(name) as HTMLButtonElement;
    button.addEventListener("click", () => {
      button.disabled = true;
      // The browser shows that first.
      requestAnimationFrame(() =>
        setTimeout(() => void save().catch(() => this.explorer.page.say("The picture could not be made.")).finally(() => (button.disabled = false))),
      );
    });
  }

  private opened(): void {
    const shown = this.menu.ownerDocument.querySelector<HTMLElement>(`[popovertarget="${this.menu.id}"]`)!.getBoundingClientRect();
    const left = Math.max(8, Math.min(shown.left, innerWidth - this.menu.offsetWidth - 8));
    Object.assign(this.menu.style, { left: `${left}px`, top: `${shown.bottom + 6}px` });
    (this.part("link") as HTMLInputElement).value = location.href;
    (this.part("embed-code") as HTMLInputElement).value = embedCode(location.origin, location.search);
  }

  /** Where a browser gives no clipboard to pages, the text is selected, to be copied by hand. */
  private async copy(button: HTMLButtonElement): Promise<void> {
    const field = this.part(button.dataset.copy ?? "") as HTMLInputElement;
    field.select();
    const told = button.textContent;
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
      this.explorer.page.say("Copied.");
    } catch {
      button.textContent = "Press Ctrl+C";
    }
    setTimeout(() => (button.textContent = told), TOLD);
  }

  private async png(): Promise<void> {
    const { explorer } = this;
    const { view } = explorer;
    if (view === undefined) {
      return;
    }
    const sheet = this.sheet();
    const blob = await writePng(sheet, (to) => view.capture(SHARP, (canvas) => this.lay(to, canvas, sheet)));
    save(blob, `${sheet.file}.png`);
  }

  private lay(to: CanvasRenderingContext2D, canvas: HTMLCanvasElement, { size, ink }: Sheet): void {
    to.drawImage(canvas, 0, 0, size.width, size.height);
    const { view } = this.explorer;
    if (view !== undefined && view.selected >= 0) {
      const { x, y } = view.position(view.selected);
      to.beginPath();
      to.arc(x, y, 9, 0, 2 * Math.PI);
      Object.assign(to, { strokeStyle: ink.accent, lineWidth: 2 });
      to.stroke();
    }
  }

  private async svg(): Promise<void> {
    const { view } = this.explorer;
    if (view === undefined) {
      const answer = await fetch(pictureOf(this.explorer));
      save(await answer.blob(), `xmpp-map-edition-${this.explorer.page.data.info.edition}.svg`);
      return;
    }
    const sheet = this.sheet();
    const { measure } = this;
    const text = writeSvg(sheet, view.pictured(hueOf(this.explorer)), measure());
    save(new Blob([text], { type: "image/svg+xml" }), `${sheet.file}.svg`);
  }

  private measure(): (text: string) => number {
    const to = document.createElement("canvas").getContext("2d")!;
    to.font = `${LETTERS.small.weight} ${LETTERS.small.size}px ${FAMILY}`;
    return (text) => to.measureText(text).width;
  }

  private sheet(): Sheet {
    const { view } = this.explorer;
    const style = getComputedStyle(this.explorer.page.root);
    const quiet = getComputedStyle(this.part("quiet"));
    return describe(this.explorer, view!, view!.colours, { text: style.color, quiet: quiet.color });
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  // Not every browser has read it when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
