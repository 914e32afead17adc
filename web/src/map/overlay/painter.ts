import type { Explorer } from "../explorer";
import { HUE_CLASSES } from "../hues";
import { calm } from "../opening";
import { type Picture, SHAPES } from "./picture";

/** So long until the next link of a way comes. */
const TURN = 420;

/** Paints an overlay over colours and filters, whatever those become meanwhile. */
export class Painter {
  private picture: Picture | undefined;
  private drawn = 0;
  private next = 0;

  constructor(private readonly explorer: Explorer) {
    explorer.filters.coloured.add(() => this.picture !== undefined && this.paint());
    explorer.filters.passed.add(() => this.picture !== undefined && this.paint());
  }

  lay(picture: Picture | undefined): void {
    clearTimeout(this.next);
    this.picture = picture;
    this.drawn = picture !== undefined && picture.way && !calm() ? 0 : Infinity;
    this.paint();
    if (this.drawn === 0) {
      this.goOn();
    }
  }

  /** One link after the other. */
  private goOn(): void {
    if (this.picture !== undefined && this.drawn < this.picture.lines.length) {
      this.next = window.setTimeout(() => {
        this.drawn++;
        this.paint();
        this.goOn();
      }, TURN);
    }
  }

  private paint(): void {
    const { view, filters, page } = this.explorer;
    const { picture } = this;
    const hues = filters.hues.slice();
    const shown = filters.shown();
    const shapes = new Uint8Array(page.data.edition.nodes);
    for (const { node, shape, hue } of picture?.marks ?? []) {
      hues[node] = hue === "" ? hues[node]! : HUE_CLASSES.indexOf(hue);
      shapes[node] = SHAPES.indexOf(shape);
      // Who is not there any more is shown as well: that is what a comparison is about.
      shown[node] = picture!.way || shown[node] === 0 ? 255 : shown[node]!;
    }
    view?.setHueOf(hues);
    view?.setShown(shown);
    view?.lay(picture && { ...picture, shapes, lit: picture.marks.map(({ node }) => node), lines: picture.lines.slice(0, this.drawn) });
  }
}
