import { type LinkOf } from "../data";
import type { Compared } from "./document";

/** What is known of those that are compared, each asked for once while the same day is shown. */
export class Store {
  private readonly known = new Map<string, Promise<{ about: Compared | undefined; links: LinkOf[] | undefined }>>();

  constructor(private readonly linksOf: (name: string, at: string) => Promise<LinkOf[]>) {}

  of(name: string, at: string): Promise<{ about: Compared | undefined; links: LinkOf[] | undefined }> {
    const key = `${name} ${at}`;
    const asked = this.known.get(key) ?? this.ask(name, at);
    this.known.set(key, asked);
    return asked;
  }

  private async ask(name: string, at: string): Promise<{ about: Compared | undefined; links: LinkOf[] | undefined }> {
    const path = `/api/v1/domains/${encodeURIComponent(name)}${at === "" ? "" : `?at=${at}`}`;
    const [about, links] = await Promise.all([
      fetch(path).then((answer) => (answer.ok ? (answer.json() as Promise<Compared>) : undefined)).catch(() => undefined),
      this.linksOf(name, at).catch(() => undefined),
    ]);
    if (about === undefined || links === undefined) {
      this.known.delete(`${name} ${at}`);
    }
    return { about, links };
  }
}
