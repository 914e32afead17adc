/** What the API sends (org.xmppradar.query.Neighbourhood). */
export interface Node {
  id: string;
  kind: string;
  label: string;
  status: "good" | "flawed" | "bad" | "neutral";
  neighbours: number | null;
}

export interface Link {
  source: string;
  target: string;
  words: string;
}

export interface Neighbourhood {
  centre: string;
  nodes: Node[];
  links: Link[];
}

/** The part of the graph that is in sight: grows by each neighbourhood that is asked for, and never loses a node. */
export class Sight {
  readonly nodes = new Map<string, Node>();
  readonly links = new Map<string, Link>();
  private readonly around = new Map<string, Set<string>>();

  /** Takes a neighbourhood in; the ids that are new. */
  add(found: Neighbourhood): string[] {
    const fresh: string[] = [];
    for (const node of found.nodes) {
      const known = this.nodes.get(node.id);
      if (known === undefined) {
        fresh.push(node.id);
      }
      this.nodes.set(node.id, { ...node, neighbours: node.neighbours ?? known?.neighbours ?? null });
    }
    for (const link of found.links) {
      this.connect(link);
    }
    return fresh;
  }

  private connect(link: Link): void {
    if (this.neighbours(link.source).has(link.target)) {
      return;
    }
    this.links.set(`${link.source} ${link.target}`, link);
    this.around.set(link.source, new Set(this.neighbours(link.source)).add(link.target));
    this.around.set(link.target, new Set(this.neighbours(link.target)).add(link.source));
  }

  /** The neighbours of a node that are in sight. */
  neighbours(id: string): ReadonlySet<string> {
    return this.around.get(id) ?? new Set();
  }

  /** How many more neighbours a node has than are in sight; undefined while nobody asked. */
  more(id: string): number | undefined {
    const all = this.nodes.get(id)?.neighbours ?? undefined;
    return all === undefined ? undefined : Math.max(0, all - this.neighbours(id).size);
  }

  /** How a node hangs on the others, in words. */
  connection(id: string): string {
    const link = [...this.links.values()].find(({ source, target }) => target === id || source === id);
    return link === undefined ? "" : `${this.label(link.source)} ${link.words} ${this.label(link.target)}`;
  }

  private label(id: string): string {
    return this.nodes.get(id)?.label ?? id;
  }
}

/** Where the page about a node is; addresses and keys have none. */
export function path(id: string): string | undefined {
  const colon = id.indexOf(":");
  const key = encodeURIComponent(id.slice(colon + 1));
  switch (id.slice(0, colon)) {
    case "domain":
      return `/domain/${key}`;
    case "host":
      return `/host/${key}`;
    case "certificate":
      return `/certificate/${key}`;
    case "authority":
      return `/ca/${key}`;
    default:
      return undefined;
  }
}
