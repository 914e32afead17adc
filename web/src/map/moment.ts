import type { Address } from "./address";
import { loadColumns } from "./data";
import { dayOf, thereOn } from "./days";
import { Facts } from "./facts";
import type { Page } from "./page";
import { Signal } from "./signal";
import { addressOf, Timeline } from "./timeline";

/** The moment that is shown: who is there then, and what is known of them. */
export class Moment {
  facts: Facts;
  there: Uint8Array;
  /** Only who is there changed, while the slider goes. */
  readonly passed = new Signal<void>();
  /** The facts of another day are there. */
  readonly arrived = new Signal<void>();
  readonly timeline: Timeline;

  constructor(
    private readonly page: Page,
    private readonly address: Address,
    facts: Facts,
  ) {
    this.facts = facts;
    this.there = this.thereAt(address.state.at);
    this.timeline = new Timeline(page.part("time"), (day, rest) => this.travel(day, rest));
    const days = this.days();
    if (days !== undefined) {
      this.timeline.show(days.joined, days.left, page.data.info.asOf);
      this.timeline.set(address.state.at);
    }
  }

  /** The days that all domains joined and left, as far as they are known. */
  days(): { joined: ArrayLike<number>; left: ArrayLike<number> } | undefined {
    const { columns } = this.page.data.columns;
    const [joined, left] = [columns.get("joined")?.of, columns.get("left")?.of];
    return joined === undefined || left === undefined ? undefined : { joined, left };
  }

  /** Who is there on a day, or now where that is empty. */
  thereAt(at: string): Uint8Array {
    const { columns, edition } = this.page.data;
    const days = this.days();
    return days === undefined ? new Uint8Array(edition.nodes).fill(1) : thereOn(days.joined, days.left, dayOf(Date.parse(at === "" ? columns.at : at)));
  }

  /** Goes to the day of the address, which changed from outside. */
  async follow(): Promise<void> {
    this.timeline.set(this.address.state.at);
    await this.arrive(this.address.state.at);
  }

  /** While the slider goes, only who is there changes; once it stands, the facts of that day are asked for. */
  private travel(day: number | undefined, rest: boolean): void {
    const at = addressOf(day);
    if (rest && at !== this.address.state.at) {
      this.address.change({ at });
      void this.arrive(at).then(() => this.arrived.tell());
    } else {
      this.there = this.thereAt(at);
      this.passed.tell();
    }
  }

  private async arrive(at: string): Promise<void> {
    const { info, edition } = this.page.data;
    this.there = this.thereAt(at);
    try {
      const columns = await loadColumns(info, at);
      if (this.address.state.at === at) {
        this.facts = new Facts(columns, edition.community, info.communities);
      }
    } catch {
      this.page.say("The facts of that day could not be loaded; those before stay.");
    }
  }
}
