import type { Choice } from "./choice";
import type { Filters } from "./filters";
import type { Page } from "./page";
import { along, type Way } from "./walk";

/** Goes along the links of the selected domain, by the keyboard. */
export class Walker {
  private steps = -1;

  constructor(
    private readonly page: Page,
    private readonly choice: Choice,
    private readonly filters: Filters,
  ) {
    choice.changed.add(() => (this.steps = -1));
  }

  /** False when no domain is selected. */
  walk(way: Way): boolean {
    const { selected } = this.choice;
    if (selected < 0) {
      return false;
    }
    const { x, y } = this.page.data.edition;
    const place = (node: number) => ({ node, x: x[node]!, y: y[node]! });
    const next = along(place(selected), this.named().map(place), way);
    if (next === undefined) {
      this.page.say("No link goes that way.");
    } else {
      this.choice.choose(next, true);
    }
    return true;
  }

  private named(): number[] {
    return this.choice.neighbours.filter((node) => this.page.titles[node] !== "" && this.filters.counted.passing[node] === 1);
  }

  /** Goes to the next or the last neighbour by rank. */
  step(by: number): boolean {
    const named = this.named();
    if (this.choice.selected < 0 || named.length === 0) {
      return false;
    }
    const steps = (this.steps + by + named.length) % named.length;
    this.choice.choose(named[steps]!, true);
    this.steps = steps;
    return true;
  }
}
