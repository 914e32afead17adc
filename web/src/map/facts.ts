import type { Columns } from "./columns";
import { each } from "./each";
import { type Community, type Facet, facetsOf } from "./facets";
import { HUE_CLASSES, hueOfValues } from "./hues";

/** What is known of each domain at the moment that is shown, and in which hue it is drawn. */
export class Facts {
  readonly facets: Facet[];
  /** How many have each value of the facet that gives the colours. */
  counts = new Uint32Array();
  /** The hue of each of those values. */
  hues: Uint8Array = new Uint8Array();
  private colour: Facet;

  constructor(
    columns: Columns,
    private readonly community: Int32Array,
    private readonly communities: Community[],
  ) {
    this.facets = facetsOf(columns, community, communities);
    this.colour = this.facets[0]!;
  }

  /** Chooses what colours show, the neighbourhood where the key is none of ours; the hue of each domain. */
  paint(key: string): Uint8Array {
    const facet = this.facets.find((each) => each.key === key) ?? this.facets[0]!;
    this.colour = facet;
    this.counts = new Uint32Array(facet.values.length);
    for (let node = 0; node < this.community.length; node++) {
      this.counts[facet.of[node]!]!++;
    }
    this.hues = hueOfValues(facet, this.counts, this.communities);
    return each(Uint8Array, facet.of, (value) => this.hues[value]!);
  }

  get painted(): Facet {
    return this.colour;
  }

  hueClassOf(node: number): string {
    return HUE_CLASSES[this.hues[this.colour.of[node]!] ?? 0]!;
  }

  keyOf(facet: string, node: number): string {
    return this.valueOf(facet, node)?.key ?? "";
  }

  titleOf(facet: string, node: number): string {
    return this.valueOf(facet, node)?.title ?? "";
  }

  private valueOf(facet: string, node: number): { key: string; title: string } | undefined {
    const found = this.facets.find(({ key }) => key === facet);
    return found?.values[found.of[node]!];
  }
}
