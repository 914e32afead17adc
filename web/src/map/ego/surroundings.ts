import type { Covered, Point } from "../camera";
import type { LinkOf } from "../data";
import type { Ego } from "./egoState";

/** What the links around a domain need to know of the map on which they are shown, and whom they tell what happens. */
export interface Surroundings {
  /** Here the map's stage lies. */
  readonly middle: HTMLElement;
  readonly calm: boolean;
  /** The day that is shown; empty for now. */
  day(): string;
  titleOf(name: string): string;
  hueOf(name: string): string;
  degreeOf(name: string): number;
  /** Some facts in words. */
  factsOf(name: string): string[];
  linksOf(name: string): Promise<LinkOf[]>;
  /** Where it is drawn on the map, in pixels of the stage; undefined for those that are not on it. */
  mapPlace(name: string): Point | undefined;
  covered(): Covered;
  select(name: string): void;
  /** Undefined: back to the map. */
  changed(ego: Ego | undefined): void;
  say(text: string): void;
}
