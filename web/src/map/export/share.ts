import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { embedCode } from "./embedCode";
import { savePng, saveSvg } from "./saving";

const TOLD = 2000;
const EDGE = 8;

/** The menu that gives the view away: its link, a picture of it, and the code that shows it on another page. */
export const sharing: Feature = {
  parameters: [],
  open(explorer) {
    new ShareMenu(explorer, explorer.page.part("share"), explorer.page.part("open-share"));
  },
};

class ShareMenu {
  constructor(
    private readonly explorer: Explorer,
    private readonly menu: HTMLElement,
    private readonly opener: HTMLElement,
  ) {
    menu.addEventListener("toggle", (event) => event.newState === "open" && this.opened());
    for (const button of menu.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
      button.addEventListener("click", () => void this.copy(button));
    }
    this.saves("save-png", savePng);
    this.saves("save-svg", saveSvg);
  }

  private part(name: string): HTMLElement {
    return this.menu.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private saves(name: string, save: (explorer: Explorer, quiet: HTMLElement) => Promise<void>): void {
    const button = this.part(name) as HTMLButtonElement;
    const work = async () => {
      try {
        await save(this.explorer, this.part("quiet"));
        this.explorer.page.say("The picture is saved.");
      } catch {
        this.explorer.page.say("The picture could not be made.");
      }
      button.disabled = false;
    };
    button.addEventListener("click", () => {
      button.disabled = true;
      // A moment later, so that the browser shows that it has begun.
      requestAnimationFrame(() => setTimeout(() => void work()));
    });
  }

  private opened(): void {
    const { left, bottom } = this.opener.getBoundingClientRect();
    const within = Math.max(EDGE, Math.min(left, innerWidth - this.menu.offsetWidth - EDGE));
    this.menu.style.left = `${within}px`;
    this.menu.style.top = `${bottom + EDGE}px`;
    this.part("save-png").hidden = this.explorer.view === undefined && this.explorer.drawing() === undefined;
    this.field("link").value = location.href;
    this.field("embed-code").value = embedCode(location.origin, location.search);
  }

  private field(name: string): HTMLInputElement {
    return this.part(name) as HTMLInputElement;
  }

  /** Where a browser gives pages no clipboard, the text is selected, to be copied by hand. */
  private async copy(button: HTMLButtonElement): Promise<void> {
    const field = this.field(button.dataset.copy ?? "");
    field.select();
    let told = "Copied";
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      told = "Press Ctrl+C";
    }
    button.textContent = told;
    this.explorer.page.say(told);
    setTimeout(() => (button.textContent = "Copy"), TOLD);
  }
}
