import { element } from "../../dom";
import { chips } from "./chips";
import type { Side } from "./document";
import { rowsOf } from "./rows";
import { sheet } from "./sheet";

/** What comparing needs to know of the map, and whom it tells. */
export interface Comparable {
  readonly middle: HTMLElement;
  titleOf(name: string): string;
  /** All that is known of one now. */
  sideOf(name: string): Promise<Side>;
  go(name: string): void;
  choose(chosen: readonly string[]): void;
  remove(name: string): void;
  say(text: string): void;
}

/** Chips of those that were chosen, and the sheet that lays them side by side. */
export class Comparison {
  private readonly bar = element("div", { class: "compare-bar", role: "group", "aria-label": "Comparison", hidden: "" });
  private readonly root = element("section", { class: "compare-sheet", "aria-label": "Comparison of domains", hidden: "" });
  private chosen: readonly string[] = [];
  private open = false;
  private turn = 0;

  constructor(private readonly map: Comparable) {
    map.middle.append(this.bar, this.root);
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        this.close();
      }
    });
  }

  /** Shows who is chosen, in an open sheet if wanted: two at least. */
  show(chosen: readonly string[], open = this.open): void {
    this.chosen = chosen;
    this.open = open && chosen.length > 1;
    this.draw();
    void this.fill();
  }

  private draw(): void {
    chips(this.bar, this.chosen, (name) => this.map.titleOf(name), this.open, {
      remove: (name) => this.map.remove(name),
      open: () => (this.open ? this.close() : this.unfold()),
      clear: () => this.map.choose([]),
    });
    this.root.hidden = !this.open;
  }

  private unfold(): void {
    this.show(this.chosen, true);
    this.map.say("The comparison is open.");
  }

  private close(): void {
    this.show(this.chosen, false);
    this.bar.querySelector<HTMLElement>("[data-compare-open]")?.focus();
  }

  /** Asks for what is known, unless something else is chosen meanwhile. */
  private async fill(): Promise<void> {
    const turn = ++this.turn;
    if (!this.open) {
      return;
    }
    this.root.setAttribute("aria-busy", "true");
    const sides = await Promise.all(this.chosen.map((name) => this.map.sideOf(name)));
    if (turn === this.turn) {
      const inside = this.root.contains(document.activeElement);
      sheet(this.root, sides, rowsOf(sides, Date.now()), { go: (name) => this.map.go(name), remove: (name) => this.map.remove(name), close: () => this.close() });
      this.root.removeAttribute("aria-busy");
      if (inside) {
        this.root.querySelector<HTMLElement>("h2")?.focus();
      }
    }
  }
}
