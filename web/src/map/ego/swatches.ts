/** Colours come from the style sheet, dark and light: an element that nobody sees tells what a class of swatches has. */
export class Swatches {
  private readonly known = new Map<string, string>();

  constructor(private readonly within: HTMLElement) {}

  of(name: string): string {
    let colour = this.known.get(name);
    if (colour === undefined) {
      const probe = document.createElement("i");
      probe.hidden = true;
      probe.className = `swatch ${name}`;
      this.within.append(probe);
      colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      this.known.set(name, colour);
    }
    return colour;
  }

  /** The theme changed. */
  forget(): void {
    this.known.clear();
  }
}
