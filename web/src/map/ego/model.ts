import type { Point } from "../camera";
import { arrange, type Item } from "./arrange";
import { type Ego, rootOf } from "./egoState";
import { History } from "./history";
import type { Links } from "./links";
import { type Sight, sightOf } from "./sight";

/** What of the place where it is drawn decides what is in sight and where it lies. */
export interface Board {
  /** So many neighbours of the middle have room. */
  most(): number;
  /** How much wider than high it may be. */
  stretch(): number;
  /** How far from the middle the first ring is. */
  nearest(): number;
  /** In the order in which they want to stand around. */
  items(sight: Sight, ego: Ego): Item[];
}

const NOTHING: Sight = { domains: [], groups: [], lines: [] };

/** The links around a domain: what was done with them, what of them is in sight, where it lies. */
export class EgoModel {
  sight = NOTHING;
  private history: History<Ego> | undefined;
  private turn = 0;

  constructor(
    readonly links: Links,
    private readonly board: Board,
  ) {}

  /** Undefined while there is none. */
  get ego(): Ego | undefined {
    return this.history?.present;
  }

  get canUndo(): boolean {
    return this.history?.canUndo === true;
  }

  get canRedo(): boolean {
    return this.history?.canRedo === true;
  }

  /** Whether a domain is in sight. */
  shows(name: string): boolean {
    return this.sight.domains.some(({ id }) => id === name);
  }

  /** Begins with what an address tells: everything as if it had been expanded one after another. False when that cannot be had, or came too late. */
  async begin(ego: Ego, at: string): Promise<boolean> {
    const turn = ++this.turn;
    this.links.at(at);
    const missing = await this.links.load([...ego.expanded.keys()]);
    if (turn !== this.turn || missing.includes(rootOf(ego))) {
      return false;
    }
    const expanded = new Map([...ego.expanded].filter(([name]) => !missing.includes(name)));
    this.history = new History(this.replayed({ ...ego, expanded }));
    this.look();
    return true;
  }

  end(): void {
    this.turn++;
    this.history = undefined;
    this.sight = NOTHING;
  }

  /** One more step, once its links are there. Undefined when something else was done meanwhile, false when they cannot be had. */
  async step(change: (ego: Ego) => Ego): Promise<boolean | undefined> {
    const turn = ++this.turn;
    const { history } = this;
    if (history === undefined) {
      return undefined;
    }
    const missing = await this.links.load([...change(history.present).expanded.keys()]);
    if (turn !== this.turn || history !== this.history) {
      return undefined;
    }
    if (missing.length > 0) {
      return false;
    }
    const next = change(history.present);
    history.push({ ...next, places: this.arranged(next) });
    this.look();
    return true;
  }

  undo(): boolean {
    return this.shifted(this.history?.undo() === true);
  }

  redo(): boolean {
    return this.shifted(this.history?.redo() === true);
  }

  private shifted(done: boolean): boolean {
    this.turn++;
    if (done) {
      this.look();
    }
    return done;
  }

  private look(): void {
    this.sight = this.seen(this.ego!);
  }

  private seen(ego: Ego): Sight {
    return sightOf(ego, this.links.all, this.board.most());
  }

  private replayed(ego: Ego): Ego {
    let { places } = ego;
    const open = [...ego.expanded];
    for (let i = 1; i <= open.length; i++) {
      places = this.arranged({ ...ego, expanded: new Map(open.slice(0, i)), places });
    }
    return { ...ego, places };
  }

  /** The places of before are kept of those too that are not in sight now: pinned ones of later, say. */
  private arranged(ego: Ego): Map<string, Point> {
    const places = arrange(this.board.items(this.seen(ego), ego), ego.places, ego.pinned, this.board.stretch(), this.board.nearest());
    return new Map([...[...ego.places].filter(([id]) => ego.pinned.has(id)), ...places]);
  }
}
