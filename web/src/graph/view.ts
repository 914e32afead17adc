import { Picture } from "../map/ego/picture";
import type { Disc, Line } from "../map/ego/disc";
import { lying, place, type Point } from "./layout";
import type { Sight } from "./model";

const SIZES: Record<string, number> = { domain: 9, host: 9, address: 6, certificate: 8, authority: 10, key: 6 };
const CENTRE = 14;
/** How long a link of the layout is drawn. */
const LENGTH = 105;
const LONGEST = 26;
const FREE = { top: 8, right: 44, bottom: 8 };

/** The picture of what is in sight. */
export class View {
  private readonly picture: Picture;
  private points: Map<string, Point> = new Map();
  private selected: string;
  private readonly taken = { select: (_: string) => {}, expand: (_: string) => {} };

  constructor(
    private readonly stage: HTMLElement,
    private readonly sight: Sight,
    private readonly centre: string,
    calm: boolean,
  ) {
    this.selected = centre;
    this.picture = new Picture(stage, calm, () => FREE, {
      select: (id) => this.taken.select(id),
      expand: (id) => this.taken.expand(id),
      moved: (id, { x, y }) => this.points.set(id, { x: x / LENGTH, y: y / LENGTH }),
    });
    stage.addEventListener("keydown", (event) => this.key(event));
    this.draw();
  }

  /** Brings in what came into sight. */
  draw(): void {
    const ids = [...this.sight.nodes.keys()];
    const links = [...this.sight.links.values()];
    const first = this.points.size === 0;
    this.points = place(ids, links.map(({ source, target }) => [source, target]), this.points);
    if (first && this.stage.clientWidth > this.stage.clientHeight * 1.2) {
      this.points = lying(this.points);
    }
    this.show(true);
  }

  private show(all: boolean): void {
    const places = new Map([...this.points].map(([id, { x, y }]) => [id, { x: x * LENGTH, y: y * LENGTH }]));
    const discs = [...this.sight.nodes.keys()].map((id) => this.disc(id));
    const lines: Line[] = [...this.sight.links.values()].map(({ source, target }) => ({ from: source, to: target, style: "" }));
    const owners = new Map(discs.map(({ id, owner }) => [id, owner]));
    this.picture.show(discs, lines, places, (id) => places.get(owners.get(id) ?? ""), all);
  }

  private disc(id: string): Disc {
    const { kind, label, status } = this.sight.nodes.get(id)!;
    const [owner = ""] = id === this.centre ? [] : this.sight.neighbours(id);
    const wrong = status === "flawed" || status === "bad";
    const said = [label, kind === "key" ? "public key" : kind, ...(wrong ? [status === "bad" ? "not reachable" : "with problems"] : []), this.sight.connection(id)];
    return {
      id,
      owner,
      label: label.length > LONGEST ? `${label.slice(0, LONGEST - 2)}…` : label,
      words: "",
      said: said.filter((each) => each !== "").join(", "),
      radius: id === this.centre ? CENTRE : (SIZES[kind] ?? 7),
      swatch: wrong ? status : kind,
      count: 0,
      expanded: this.sight.more(id) !== undefined,
      pinned: false,
      selected: id === this.selected,
    };
  }

  private key(event: KeyboardEvent): void {
    const id = this.picture.focused;
    const act: Record<string, (id: string) => void> = { Enter: this.taken.expand, " ": this.taken.select };
    if (id !== "" && act[event.key] !== undefined) {
      event.preventDefault();
      act[event.key]!(id);
    }
  }

  /** Puts a node before the others. */
  select(id: string): void {
    this.selected = id;
    this.show(false);
  }

  onSelect(take: (id: string) => void): void {
    this.taken.select = take;
  }

  onExpand(take: (id: string) => void): void {
    this.taken.expand = take;
  }

  zoom(factor: number): void {
    this.picture.zoom(factor);
  }

  fit(): void {
    this.picture.fit();
  }

  /** Where a node is drawn, in the page's pixels. */
  position(id: string): Point | undefined {
    return this.picture.position(id);
  }
}
