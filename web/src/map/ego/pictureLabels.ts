import { svg } from "../../dom";
import type { Point, Size } from "../camera";
import { placeLabels, type Wish } from "../labels";
import { Widths } from "../lettering";
import { GAP } from "./boxes";
import type { Disc } from "./disc";

const LINE = 17;
const FONTS = { plain: "550 12.5px", selected: "650 14px", looked: "600 13px" };
type Look = keyof typeof FONTS;

interface Words {
  text: string;
  look: Look;
}

/** The words beside discs, as many as have room: those that are looked at first. */
export class PictureLabels {
  readonly layer = svg("g", { class: "ego-words", "aria-hidden": "true" });
  private readonly made = new Map<string, SVGTextElement>();
  private readonly widths = new Widths();

  show(discs: readonly Disc[], looked: string, size: Size, place: (id: string) => Point): void {
    const words = new Map(inOrder(discs, looked).map((disc) => [disc.id, wordsOf(disc, looked)]));
    const wishes = inOrder(discs, looked).map((disc) => wishOf(disc, this.widthOf(words.get(disc.id)!.text, words.get(disc.id)!.look), place));
    const taken = discs.map(({ id, radius }) => square(place(id), radius));
    const placed = new Map(placeLabels(wishes, size, taken, wishes.length).map((each) => [each.id, each]));
    for (const [id, old] of this.made) {
      if (!placed.has(id)) {
        old.remove();
        this.made.delete(id);
      }
    }
    placed.forEach(({ left, top }, id) => this.put(id, words.get(id)!, left, top));
  }

  private put(id: string, { text, look }: Words, left: number, top: number): void {
    const shown = this.made.get(id) ?? svg("text", {});
    if (!this.made.has(id)) {
      this.made.set(id, shown);
      this.layer.append(shown);
    }
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    shown.setAttribute("class", look);
    shown.setAttribute("x", left.toFixed(1));
    shown.setAttribute("y", (top + LINE * 0.74).toFixed(1));
  }

  /** How wide words are, in pixels. */
  widthOf(text: string, look: Look = "plain"): number {
    return this.widths.of(text, FONTS[look]);
  }
}

/** Who is looked at is named before who is selected, and those that hold others before the others. */
export function inOrder(discs: readonly Disc[], looked: string): Disc[] {
  const rank = (disc: Disc) => (disc.id === looked ? 0 : disc.selected ? 1 : disc.expanded === true || disc.count > 0 ? 2 : 3);
  return [...discs].sort((a, b) => rank(a) - rank(b));
}

/** Of one that is looked at, how it is linked too. */
export function wordsOf({ id, label, words, selected }: Disc, looked: string): Words {
  const text = id === looked && words !== "" ? `${label} · ${words}` : label;
  return { text, look: selected ? "selected" : id === looked ? "looked" : "plain" };
}

/** On the side away from what it hangs on, so that no line to that runs through the words. */
export function wishOf({ id, owner, radius }: Disc, width: number, place: (id: string) => Point): Wish {
  const { x, y } = place(id);
  return { id, x, y, gap: radius + GAP, width, height: LINE, around: owner !== "" && x < place(owner).x ? "leftward" : "beside" };
}

function square({ x, y }: Point, radius: number): { left: number; top: number; right: number; bottom: number } {
  const half = radius * 0.7;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
