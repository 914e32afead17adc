import type { LinkOf } from "../data";
import { type Neighbour, neighboursOf } from "./kinds";

/** The neighbours of those that were asked for, kept while the same day is shown. */
export class Links {
  day = "";
  private known = new Map<string, Neighbour[]>();

  constructor(private readonly ask: (name: string) => Promise<LinkOf[]>) {}

  /** Another day has other links. */
  at(day: string): void {
    if (day !== this.day) {
      this.day = day;
      this.known = new Map();
    }
  }

  get all(): ReadonlyMap<string, readonly Neighbour[]> {
    return this.known;
  }

  of(name: string): readonly Neighbour[] {
    return this.known.get(name) ?? [];
  }

  /** Loads those that are not there yet; the names of those that could not be had. */
  async load(names: readonly string[]): Promise<string[]> {
    const { known } = this;
    const asked = await Promise.all(names.filter((name) => !known.has(name)).map((name) => this.one(name, known)));
    return asked.filter((name) => name !== undefined);
  }

  private async one(name: string, known: Map<string, Neighbour[]>): Promise<string | undefined> {
    try {
      known.set(name, neighboursOf(await this.ask(name)));
      return undefined;
    } catch {
      return name;
    }
  }
}
