import type { Camera, Size } from "./camera";
import type { Colour } from "./palette";

/** A picture of the links that is wanted: from where, of how many pixels, and how light. */
export interface Wanted {
  camera: Camera;
  size: Size;
  width: number;
  height: number;
  exposure: number;
}

/** How domains look: the palette, the hue of each, and how much is seen of it. */
export interface Dress {
  hues: Uint8Array;
  hueOf: Uint8Array;
  shown: Uint8Array;
}

/** The strongest links, bundled, in a picture that is kept while the map moves. */
export interface Backbone {
  /** From now on this picture is wanted; the one before stays until it is made. */
  want(wanted: Wanted, dress: Dress): void;
  /** Goes on with it; true when what is wanted is there. */
  goOn(): boolean;
  /** The same, but it does not return before. */
  hasten(): void;
  /** Covers the canvas with the ground and the kept picture on it, where the camera is now; false while there is none. */
  draw(camera: Camera, size: Size, strength: number, ground: Colour): boolean;
  /** What it holds beside the page ends. */
  close(): void;
}
