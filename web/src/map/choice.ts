import type { Address } from "./address";
import type { Moment } from "./moment";
import type { Page } from "./page";
import { Selection } from "./selection";
import { Signal } from "./signal";
import type { MapView } from "./view";

const NEAR = 2.2;

/** The selected domain, with its panel and its links. */
export class Choice {
  /** None is -1. */
  selected = -1;
  /** Those linked with the selected one. */
  neighbours: number[] = [];
  /** Another domain is selected, or none. */
  readonly changed = new Signal<number>();
  readonly panel: Selection;

  constructor(
    private readonly page: Page,
    private readonly address: Address,
    private readonly moment: Moment,
    private readonly view: MapView | undefined,
  ) {
    const known = {
      titles: page.titles,
      degree: page.data.edition.degree,
      hueOf: (node: number) => this.moment.facts.hueClassOf(node),
      neighbourhoodOf: (node: number) => this.moment.facts.titleOf("neighbourhood", node),
    };
    this.panel = new Selection(page.part("detail"), known, (node) => this.choose(node, true), () => this.choose(-1));
  }

  /** Selects a domain, or none; those whose names are hidden cannot be. */
  choose(node: number, fly = false): void {
    if (node >= 0 && this.page.titles[node] === "") {
      this.page.say("This domain's name may not be shown.");
      return;
    }
    if (node !== this.selected) {
      this.show(node);
      this.address.change({ domain: node < 0 ? "" : this.page.data.names[node]! });
    }
    if (fly && node >= 0) {
      this.view?.flyTo(node, NEAR);
    }
  }

  /** Shows the domain that the address names. */
  follow(): void {
    const { domain } = this.address.state;
    this.show(domain === "" ? -1 : this.page.data.names.indexOf(domain));
  }

  private show(node: number): void {
    this.selected = node;
    this.page.root.classList.toggle("with-detail", node >= 0);
    this.neighbours = node < 0 ? [] : [...(this.view?.adjacency.of(node) ?? [])].sort((a, b) => a - b);
    this.view?.select(node, this.neighbours);
    if (node < 0) {
      this.panel.hide();
    } else {
      this.page.say(this.summary(node));
      this.open(node);
    }
    this.changed.tell(node);
  }

  private open(node: number): void {
    const { info, names } = this.page.data;
    void this.panel.show(info, node, names[node]!, this.address.state.at, (links) => {
      this.neighbours = [...new Set(links.map((link) => link.node))].filter((other) => other >= 0 && other < names.length).sort((a, b) => a - b);
      this.view?.select(node, this.neighbours);
    });
  }

  private summary(node: number): string {
    const facts = ["software", "health", "neighbourhood"].map((key) => this.moment.facts.titleOf(key, node)).filter((value) => value !== "" && value !== "Unknown" && value !== "None");
    const links = this.page.data.edition.degree[node]!;
    return `${this.page.titles[node]}: ${links} ${links === 1 ? "link" : "links"}${facts.map((fact) => `, ${fact}`).join("")}.`;
  }
}
