import type { Size } from "../camera";

/** What is drawn in the map's place, for exports. */
export interface Drawing {
  title: string;
  /** What is in sight, in a few words. */
  words: string;
  root: SVGSVGElement;
  /** Of what is seen of it. */
  size: Size;
  /** The colours in it, as classes of hues. */
  hues: ReadonlySet<string>;
  /** Lines of a legend, each with a sample and words. */
  lines: readonly Element[];
  /** The middle of the name of a file. */
  file: string;
}
