import { element } from "../../dom";
import type { Explorer } from "../explorer";
import { calm } from "../opening";

/** More at a time would be noise. */
const MOST = 12;

/** Rings that spread from domains at which something changed, and go along with the map. Where nothing should move there are none. */
export class Pulses {
  private readonly rings = new Map<number, HTMLElement>();

  constructor(private readonly explorer: Explorer) {
    explorer.drawn.add(() => this.place());
  }

  show(nodes: number[]): void {
    const { view, page, moment } = this.explorer;
    if (view === undefined || calm()) {
      return;
    }
    for (const node of nodes.filter((each) => moment.there[each] === 1 && !this.rings.has(each)).slice(0, MOST - this.rings.size)) {
      const ring = element("i", { class: "map-pulse", "aria-hidden": "true" }, element("i", {}));
      ring.addEventListener("animationend", () => this.end(node));
      this.rings.set(node, ring);
      page.part("stage").append(ring);
      window.radarMap?.pulsed.push(page.data.names[node]!);
    }
    this.place();
  }

  private end(node: number): void {
    this.rings.get(node)?.remove();
    this.rings.delete(node);
  }

  private place(): void {
    for (const [node, ring] of this.rings) {
      const { x, y } = this.explorer.view!.position(node);
      ring.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }
}
