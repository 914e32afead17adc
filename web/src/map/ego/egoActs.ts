import { type Ego, expand, move, remove, togglePin } from "./egoState";
import type { EgoModel } from "./model";
import { openedBy, ownerOfGroup } from "./sight";
import type { Surroundings } from "./surroundings";
import type { Point } from "../camera";

const MORE = 60;

/** What shows the outcome of what is done. */
export interface Outcome {
  /** All of it is made to fit where more or less came into sight. */
  draw(all: boolean): void;
  /** The disc that has the keyboard. */
  focused(): string;
  focus(id: string): void;
}

/** All that can be done with links that are open; each says what came of it. */
export class EgoActs {
  constructor(
    private readonly model: EgoModel,
    private readonly map: Surroundings,
    private readonly outcome: Outcome,
  ) {}

  /** Opens a domain, or some more of what is gathered. */
  async expand(id: string): Promise<void> {
    const owner = ownerOfGroup(id) ?? id;
    const { model } = this;
    if (model.ego?.expanded.has(owner) !== true) {
      await this.step((ego) => expand(ego, owner), `${this.title(owner)} expanded.`, true);
      return;
    }
    const group = model.sight.groups.find((each) => each.owner === owner);
    if (group === undefined) {
      this.map.say(`All links of ${this.title(owner)} are in sight.`);
    } else {
      await this.step((ego) => expand(ego, owner, openedBy(group, model.links.of(owner), MORE)), `More links of ${this.title(owner)}.`, true);
    }
  }

  async collapse(id: string): Promise<void> {
    const owner = ownerOfGroup(id) ?? id;
    if (this.model.ego?.expanded.has(owner) === true && this.model.sight.domains.some((each) => each.owner === owner)) {
      await this.step((ego) => expand(ego, owner, 0), `Links of ${this.title(owner)} gathered.`, true);
    } else {
      this.map.say(`There is nothing to collapse at ${this.title(owner)}.`);
    }
  }

  async pin(id: string): Promise<void> {
    if (this.model.shows(id)) {
      const pinned = this.model.ego!.pinned.has(id);
      await this.step((ego) => togglePin(ego, id), `${this.title(id)} ${pinned ? "is no longer pinned" : "pinned"}.`, false);
    }
  }

  async move(id: string, to: Point): Promise<void> {
    await this.step((ego) => move(ego, id, to), `${this.title(id)} moved.`, false);
  }

  async remove(id: string): Promise<void> {
    const found = this.model.sight.domains.find((each) => each.id === id);
    if (found === undefined || found.owner === "") {
      this.map.say("This one cannot be removed.");
      return;
    }
    const had = this.outcome.focused() === id;
    await this.step((ego) => remove(ego, id), `${this.title(id)} removed.`, false);
    if (had) {
      this.outcome.focus(found.owner);
    }
  }

  undo(): void {
    this.shifted(this.model.undo(), "Undone.");
  }

  redo(): void {
    this.shifted(this.model.redo(), "Done again.");
  }

  private shifted(done: boolean, words: string): void {
    this.outcome.draw(done);
    this.map.say(done ? `${words} ${this.counted()}.` : "There is nothing more.");
    this.map.changed(this.model.ego);
  }

  private async step(change: (ego: Ego) => Ego, words: string, all: boolean): Promise<void> {
    const done = await this.model.step(change);
    if (done === false) {
      this.map.say("Its links could not be loaded. Try again.");
    } else if (done === true) {
      this.outcome.draw(all);
      this.map.say(`${words} ${this.counted()}.`);
      this.map.changed(this.model.ego);
    }
  }

  /** How much is in sight, in words. */
  counted(): string {
    const { domains, groups } = this.model.sight;
    const gathered = groups.reduce((sum, { hidden }) => sum + hidden.length, 0);
    return `${domains.length} domains in sight${gathered > 0 ? `, ${gathered} gathered` : ""}`;
  }

  title(id: string): string {
    return this.map.titleOf(ownerOfGroup(id) ?? id);
  }
}
