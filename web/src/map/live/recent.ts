import type { Change } from "../../feed";

/** A change, as the list and the map show it. */
export interface News {
  change: Change;
  /** Its place on the map; -1 of a host, and of a domain that is not on it yet. */
  node: number;
}

/** Keeps the last changes, the newest first, and says which domains of a batch are to pulse: each once, the newest first. */
export class Recent {
  last: News[] = [];
  /** How many came in all. */
  count = 0;

  constructor(
    private readonly place: (name: string) => number,
    private readonly most: number,
  ) {}

  take(batch: Change[]): number[] {
    const news = batch.map((change) => ({ change, node: change.domain === null ? -1 : this.place(change.domain) })).reverse();
    this.count += batch.length;
    this.last = [...news, ...this.last].slice(0, this.most);
    return [...new Set(news.map(({ node }) => node))].filter((node) => node >= 0);
  }
}
