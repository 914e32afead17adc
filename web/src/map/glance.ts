import { Adjacency } from "./adjacency";
import { CLOSE, DOMAINS, linksCloseUp } from "./closeUp";
import type { Easel } from "./easel";
import type { Edition } from "./edition";
import type { Looked } from "./export/pictured";
import type { Laid } from "./overlay/picture";
import type { Sight } from "./sight";

/** What is looked at: the hovered domain, or else the selected one, with its links. */
export class Glance {
  selected = -1;
  hovered = -1;
  readonly adjacency: Adjacency;
  /** What lies over the map: it comes before the selected domain. */
  laid: Laid | undefined;
  private neighbours: ArrayLike<number> = [];

  constructor(
    private readonly edition: Edition,
    private readonly sight: Sight,
    private readonly easel: Easel,
  ) {
    this.adjacency = new Adjacency(edition.nodes, edition.from, edition.to);
  }

  get looking(): boolean {
    return this.hovered >= 0 || this.selected >= 0 || (this.laid?.lit.length ?? 0) > 0;
  }

  select(node: number, neighbours: ArrayLike<number>): void {
    this.selected = node;
    this.neighbours = neighbours;
    this.show();
  }

  lay(laid: Laid | undefined): void {
    this.laid = laid;
    this.show();
  }

  hover(node: number): void {
    this.hovered = node;
    this.show();
  }

  /** Of the hovered domain the links of the backbone, at once. */
  show(): void {
    const { laid, edition } = this;
    const node = this.hovered >= 0 || laid !== undefined ? this.hovered : this.selected;
    const others = node === this.selected ? this.neighbours : this.adjacency.of(node);
    const { renderer, shown } = this.easel;
    const there = Array.from(others).filter((other) => shown[other] !== 0);
    const lit = [...(laid?.lit ?? []), ...(node < 0 ? [] : [node, ...there])];
    renderer.setBeams(endsOf(edition, there.map((other) => ({ from: node, to: other }))));
    renderer.setLines(endsOf(edition, laid?.lines ?? []), laid?.broken ?? false);
    renderer.marks.setShapes(laid?.shapes);
    renderer.marks.setLookedAt(lit.length === 0 ? undefined : lit);
  }

  /** The same for who draws it elsewhere: of hovering nothing. */
  lookedAt(): Looked {
    const { laid, selected: ring } = this;
    if (laid !== undefined) {
      return { ring, lines: laid.lines, lit: laid.lit.length === 0 ? undefined : new Set(laid.lit), strong: true, broken: laid.broken, shapes: laid.shapes };
    }
    const others = ring < 0 ? [] : Array.from(this.neighbours).filter((other) => this.easel.shown[other] !== 0);
    const lit = ring < 0 ? undefined : new Set([ring, ...others]);
    return { ring, lines: others.map((to) => ({ from: ring, to })), lit, strong: false, broken: false, shapes: undefined };
  }

  /** When it is near, the links of the domains in view. */
  closeUp(): void {
    const { sight, easel } = this;
    const passes = (node: number) => easel.passes(node);
    const near = sight.camera.scale > CLOSE * sight.whole.scale;
    const links = near ? linksCloseUp(sight.inSight(DOMAINS, passes), this.adjacency, passes) : [];
    easel.renderer.setNear(endsOf(this.edition, links));
  }
}

/** Where links begin and end, four numbers each. */
function endsOf({ x, y }: Edition, links: { from: number; to: number }[]): Float32Array {
  return Float32Array.from(links.flatMap(({ from, to }) => [x[from]!, y[from]!, x[to]!, y[to]!]));
}
