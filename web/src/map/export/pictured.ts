import { type Camera, type Point, type Size, toScreen } from "../camera";
import type { Edition } from "../edition";
import type { Palette } from "../palette";

/** What is looked at: the selected domain with its links, or what is laid over the map. */
export interface Looked {
  /** The domain with the ring; none is -1. */
  ring: number;
  lines: readonly { from: number; to: number }[];
  /** All but these step back; undefined where none does. */
  lit: ReadonlySet<number> | undefined;
  /** Whether the lines are few and strong, and whether they are cut. */
  strong: boolean;
  broken: boolean;
  /** The shape of each domain by its number in SHAPES; undefined where all are discs. */
  shapes: Uint8Array | undefined;
}

/** What of the map is in view, for those who draw it again. */
export class Pictured {
  constructor(
    readonly edition: Edition,
    readonly titles: readonly string[],
    readonly palette: Palette,
    /** 255 passes, less is a shade, 0 is not there. */
    readonly shown: Uint8Array,
    readonly looked: Looked,
    private readonly camera: Camera,
    private readonly size: Size,
    readonly radiusOf: (node: number) => number,
    readonly hueOf: (node: number) => number,
  ) {}

  readonly place = (x: number, y: number): Point => toScreen(this.camera, this.size, x, y);

  /** Where a domain is; undefined when nothing of it is to be seen. */
  sight(node: number): Point | undefined {
    const at = this.place(this.edition.x[node]!, this.edition.y[node]!);
    const radius = this.radiusOf(node);
    const within = at.x > -radius && at.y > -radius && at.x < this.size.width + radius && at.y < this.size.height + radius;
    return within && this.shown[node] !== 0 ? at : undefined;
  }
}
