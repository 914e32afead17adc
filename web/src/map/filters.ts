import { grouped } from "../numbers";
import type { Address } from "./address";
import { each } from "./each";
import { FacetPanel } from "./facetPanel";
import { count, type Counted } from "./facets";
import { legend, modes } from "./modes";
import type { Moment } from "./moment";
import type { Page } from "./page";
import { Signal } from "./signal";

/** What does not pass the filters stays as a shade: one sees where the rest is. */
const SHADE = 26;

/** Filters and colours: which domains pass, and what the left side says of that. */
export class Filters {
  counted: Counted = { passing: new Uint8Array(), matching: 0, counts: new Map() };
  /** In which hue each domain is drawn. */
  hues: Uint8Array = new Uint8Array();
  /** Other domains pass, or the same ones at another moment. */
  readonly passed = new Signal<void>();
  /** Domains have other colours. */
  readonly coloured = new Signal<Uint8Array>();
  private readonly panel: FacetPanel;

  constructor(
    private readonly page: Page,
    private readonly address: Address,
    private readonly moment: Moment,
  ) {
    this.panel = new FacetPanel(page.part("facets"), page.part("chips"), (facet, value) => this.toggle(facet, value));
    address.changed.add((part) => {
      if (part.colour !== undefined) {
        this.recolour();
      }
      if (part.chosen !== undefined || part.colour !== undefined) {
        this.refilter();
      }
    });
    moment.passed.add(() => this.refilter());
    moment.arrived.add(() => this.build());
  }

  /** After new columns: rows, colours, counts. */
  build(): void {
    const { facets } = this.moment.facts;
    this.recolour();
    modes(this.page.part("modes"), facets, this.moment.facts.painted.key, (key) => this.address.change({ colour: key }));
    const all = count(facets, new Map(), this.moment.there);
    this.panel.build(facets, all);
    this.refilter(this.address.state.chosen.size === 0 ? all : undefined);
  }

  /** How much is seen of each domain: 255 of what passes, a shade of what does not, nothing of what is not there. */
  shown(): Uint8Array {
    const { there } = this.moment;
    return each(Uint8Array, this.counted.passing, (passes, node) => (passes === 1 ? 255 : there[node] === 1 ? SHADE : 0));
  }

  private recolour(): void {
    const { facts } = this.moment;
    this.hues = facts.paint(this.address.state.colour);
    legend(this.page.part("legend"), facts.painted, facts.counts, facts.hues);
    this.coloured.tell(this.hues);
  }

  private refilter(counted?: Counted): void {
    const { page, moment, address } = this;
    const { facets, painted, hues } = moment.facts;
    this.counted = counted ?? count(facets, address.state.chosen, moment.there);
    this.panel.show(facets, this.counted, address.state.chosen, painted.key, hues);
    const { matching } = this.counted;
    const all = moment.there.reduce((sum, each) => sum + each, 0);
    page.part("matching").textContent = grouped(matching);
    page.part("of").textContent = matching === all ? "known domains" : `of ${grouped(all)} known domains match`;
    this.passed.tell();
  }

  private toggle(facet: string, value: string): void {
    const chosen = new Map(this.address.state.chosen);
    const values = new Set(chosen.get(facet));
    if (!values.delete(value)) {
      values.add(value);
    }
    chosen[values.size > 0 ? "set" : "delete"](facet, values);
    this.address.change({ chosen });
  }
}
