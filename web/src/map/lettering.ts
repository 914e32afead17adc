/** The page's own font (map.css). */
export const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';

/** How wide words are, in whole pixels with a little room; each is measured once. */
export class Widths {
  private readonly known = new Map<string, number>();
  private readonly ruler = document.createElement("canvas").getContext("2d");

  constructor() {
    // Before its font is there a page is measured in another.
    void document.fonts?.ready.then(() => this.known.clear());
  }

  /** @param font weight and size, as CSS has them */
  of(text: string, font: string): number {
    const key = `${font} ${text}`;
    let width = this.known.get(key);
    if (width === undefined) {
      if (this.ruler !== null) {
        this.ruler.font = `${font} ${FAMILY}`;
      }
      width = Math.ceil((this.ruler?.measureText(text).width ?? text.length * 7) + 2);
      this.known.set(key, width);
    }
    return width;
  }
}
