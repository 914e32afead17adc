import type { Address } from "./address";
import type { Choice } from "./choice";
import type { Filters } from "./filters";
import type { Moment } from "./moment";
import type { Page } from "./page";
import { table } from "./table";
import type { MapView } from "./view";

const ROWS = 200;
const SHOWN_COLUMNS = ["neighbourhood", "software", "health", "tls", "network"];

/** What an overlay is about: its domains in their order, and a word on each. */
export interface Lens {
  head: string;
  caption: string;
  words: ReadonlyMap<number, string>;
}

/** The table that has what the map shows, in step with it. */
export class TableTwin {
  private lens: Lens | undefined;

  constructor(
    private readonly page: Page,
    private readonly address: Address,
    private readonly moment: Moment,
    private readonly filters: Filters,
    private readonly choice: Choice,
    private readonly view: MapView | undefined,
  ) {
    page.part("show-table").addEventListener("click", () => address.change({ table: !address.state.table }));
    address.changed.add((part) => part.table !== undefined && this.show());
    filters.passed.add(() => this.show());
    choice.changed.add(() => this.show());
  }

  /** Shows the domains that an overlay is about, or those in view again. */
  through(lens: Lens | undefined): void {
    this.lens = lens;
    this.show();
  }

  show(): void {
    const { page } = this;
    const shown = this.address.state.table || this.view === undefined;
    page.part("table").hidden = !shown;
    page.root.classList.toggle("tabular", shown);
    page.part("show-table").setAttribute("aria-pressed", String(shown));
    if (shown) {
      this.fill();
    }
  }

  private fill(): void {
    const { facts } = this.moment;
    const { lens } = this;
    const facets = facts.facets.filter(({ key }) => SHOWN_COLUMNS.includes(key));
    const rows = this.listed().map((node) => ({
      node,
      title: this.page.titles[node]!,
      links: this.page.data.edition.degree[node]!,
      cells: [...(lens === undefined ? [] : [lens.words.get(node) ?? ""]), ...facets.map(({ key }) => facts.titleOf(key, node))],
    }));
    const heads = [...(lens === undefined ? [] : [lens.head]), ...facets.map(({ title }) => title)];
    table(this.page.part("table"), heads, rows, this.choice.selected, this.filters.counted.matching, (node) => this.choice.choose(node, true), lens?.caption);
  }

  private listed(): number[] {
    const { passing } = this.filters.counted;
    if (this.lens !== undefined) {
      return [...this.lens.words.keys()].slice(0, ROWS);
    }
    return this.view?.inSight(ROWS) ?? [...passing.keys()].filter((node) => passing[node] === 1).slice(0, ROWS);
  }
}
