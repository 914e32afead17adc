import type { Explorer } from "../explorer";
import type { Overlays } from "./overlays";
import type { Picture, Shape } from "./picture";

/** A line of the legend. */
export interface Key {
  /** Of the domains; dashes are links. */
  shape: Shape | "dashes";
  hue: string;
  words: string;
  count: string;
}

/** Something shown over the map: what it says, and what it draws. */
export interface Overlay {
  title: string;
  /** The whole in a sentence; it is spoken too. */
  sentence: string;
  legend: Key[];
  /** What else stands in the card. */
  more: Node[];
  picture: Picture;
  /** The domains that it is about, in their order, each with a word for the table. */
  about: ReadonlyMap<number, string>;
  /** What those words are. */
  head: string;
}

/** A kind of overlay; it has a parameter of the address to itself, and is open as long as that is there. */
export interface OverlayKind {
  parameter: string;
  /** What the card is called until it is known. */
  title: string;
  /** Makes it as of the moment of the address; a `Refusal` says why it cannot be. */
  load(value: string, explorer: Explorer, signal: AbortSignal): Promise<Overlay>;
  /** Puts the ways in into the page. */
  enter(explorer: Explorer, overlays: Overlays): void;
}
