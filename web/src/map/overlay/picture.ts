/** How a domain may be drawn, so that no colour alone tells what it means; in the order of the shader's numbers. */
export const SHAPES = ["disc", "ring", "halo", "diamond", "cross"] as const;
export type Shape = (typeof SHAPES)[number];

/** A domain that stands out: its shape, and its hue by name; the one that it has anyway where that is empty. */
export interface Mark {
  node: number;
  shape: Shape;
  hue: string;
}

/** A link that is drawn strongly, with what stands upon it. */
export interface Line {
  from: number;
  to: number;
  words: string;
}

/** What an overlay draws. */
export interface Picture {
  marks: Mark[];
  lines: Line[];
  /** Whether the links are cut. */
  broken: boolean;
  /** Whether it is a way: its links come one after the other, it is flown to, and no filter takes a part of it. */
  way: boolean;
  /** Whose names are shown in any case. */
  named: number[];
}

/** What the view needs of that. */
export interface Laid {
  shapes: Uint8Array;
  lit: number[];
  lines: Line[];
  broken: boolean;
  named: number[];
}
