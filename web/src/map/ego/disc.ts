import { svg } from "../../dom";
import type { Swatches } from "./swatches";

/** Something drawn: a domain, a group of them, or a node of another kind. */
export interface Disc {
  id: string;
  /** Beside what it hangs, so that its label is on the other side; empty for none. */
  owner: string;
  label: string;
  /** How it is linked, shown beside the label of one that is looked at. */
  words: string;
  /** All of it for those who hear it. */
  said: string;
  radius: number;
  swatch: string;
  /** How many it stands for, drawn within; 0 for one. */
  count: number;
  /** Undefined where there is nothing to expand. */
  expanded: boolean | undefined;
  pinned: boolean;
  selected: boolean;
}

export interface Line {
  from: string;
  to: string;
  /** How it is drawn: the class of its style. */
  style: string;
}

const PIN = "M-3.2-4.4h6.4M-2.2-4.4v3.6L-4 1.4h8L2.2-.8v-3.6M0 1.4v4.4";
let compact: Intl.NumberFormat | undefined;

/** A disc that can be reached by the keyboard; shown anew when it changes. */
export class DiscMark {
  readonly element = svg("g", { class: "ego-disc", role: "button", tabindex: "0" });
  private shown = "";

  constructor(public disc: Disc) {}

  show(disc: Disc, swatches: Swatches): void {
    this.disc = disc;
    const { element } = this;
    element.setAttribute("aria-label", disc.said);
    element.dataset.id = disc.id;
    if (disc.expanded === undefined) {
      element.removeAttribute("aria-expanded");
    } else {
      element.setAttribute("aria-expanded", String(disc.expanded));
    }
    for (const state of ["selected", "pinned"] as const) {
      element.classList.toggle(state, disc[state]);
    }
    element.classList.toggle("expanded", disc.expanded === true);
    element.classList.toggle("many", disc.count > 0);
    const colour = swatches.of(disc.swatch);
    const look = [disc.radius, colour, disc.count, disc.pinned].join(" ");
    if (look !== this.shown) {
      this.shown = look;
      element.replaceChildren(...this.parts(colour));
    }
  }

  private parts(colour: string): Node[] {
    const { radius, count, pinned } = this.disc;
    const fill = svg("circle", { class: "body", r: String(radius), fill: colour });
    const parts: Node[] = [svg("circle", { class: "touch", r: String(radius + 9) }), svg("circle", { class: "halo", r: String(radius + 3.5) }), fill];
    if (count > 0) {
      parts.push(svg("text", { class: "within", "text-anchor": "middle", y: "4" }, (compact ??= new Intl.NumberFormat("en", { notation: "compact" })).format(count)));
    }
    if (pinned) {
      parts.push(svg("path", { class: "pin", d: PIN, transform: `translate(${radius * 0.75 + 3} ${-radius * 0.75 - 4})` }));
    }
    return parts;
  }
}
