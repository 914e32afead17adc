import { HUE_CLASSES } from "./hues";

export type Colour = readonly [number, number, number];

/** The colours of the theme, as the style sheet has them. */
export interface Palette {
  ground: Colour;
  accent: Colour;
  /** Of what has no colour of its own. */
  quiet: Colour;
  /** Of what does not work. */
  bad: Colour;
  /** Four bytes for each hue, 256 of them. */
  hues: Uint8Array;
  light: boolean;
}

/** The style sheet is the one source of colours: elements that nobody sees tell what it says in this theme. */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement("i");
  probe.hidden = true;
  within.append(probe);
  const read = (name: string): Colour => {
    probe.className = `swatch ${name}`;
    const [red, green, blue] = (getComputedStyle(probe).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    return [red ?? 0, green ?? 0, blue ?? 0];
  };
  const hues = new Uint8Array(256 * 4);
  HUE_CLASSES.forEach((name, i) => hues.set([...read(`hue-${name}`), 255], 4 * i));
  const palette = { ground: read("hue-ground"), accent: read("hue-accent"), quiet: read("hue-none"), bad: read("hue-bad"), hues };
  probe.remove();
  return { ...palette, light: palette.ground[0] > 128 };
}
