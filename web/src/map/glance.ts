import { Adjacency } from "./adjacency";
import type { Easel } from "./easel";
import type { Edition } from "./edition";

/** What is looked at: the hovered domain, or else the selected one, with its links. */
export class Glance {
  selected = -1;
  hovered = -1;
  readonly adjacency: Adjacency;
  private neighbours: ArrayLike<number> = [];

  constructor(
    private readonly edition: Edition,
    private readonly easel: Easel,
  ) {
    this.adjacency = new Adjacency(edition.nodes, edition.from, edition.to);
  }

  get looking(): boolean {
    return this.hovered >= 0 || this.selected >= 0;
  }

  select(node: number, neighbours: ArrayLike<number>): void {
    this.selected = node;
    this.neighbours = neighbours;
    this.show();
  }

  hover(node: number): void {
    this.hovered = node;
    this.show();
  }

  /** Of the hovered domain the links of the backbone, at once. */
  show(): void {
    const node = this.hovered >= 0 ? this.hovered : this.selected;
    const others = node === this.selected ? this.neighbours : this.adjacency.of(node);
    const { x, y } = this.edition;
    const { renderer, shown } = this.easel;
    const there = Array.from(others).filter((other) => shown[other] !== 0);
    renderer.setBeams(Float32Array.from(there.flatMap((other) => [x[node]!, y[node]!, x[other]!, y[other]!])));
    renderer.marks.setLookedAt(node < 0 ? undefined : [node, ...there]);
  }
}
