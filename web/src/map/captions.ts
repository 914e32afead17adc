import type { Easel } from "./easel";
import type { Glance } from "./glance";
import { LabelLayer } from "./labelLayer";
import { labelsOf } from "./labelWishes";
import type { Sight } from "./sight";
import type { Drawn } from "./view";

/** The names on the map, and the ring around the selected domain. */
export class Captions {
  readonly labels: LabelLayer;
  private readonly ring: HTMLElement;

  constructor(
    stage: HTMLElement,
    private readonly drawn: Drawn,
    private readonly sight: Sight,
    private readonly easel: Easel,
    private readonly glance: Glance,
  ) {
    this.labels = new LabelLayer(stage.querySelector<HTMLElement>("[data-labels]")!);
    this.ring = stage.querySelector<HTMLElement>("[data-ring]")!;
  }

  /** Gives names their places anew: which have room, and where, is worth it when the map stands. */
  lay(): void {
    const { sight, glance } = this;
    const looked = { selected: glance.selected, hovered: glance.hovered, named: glance.laid?.named ?? [], lines: glance.laid?.lines ?? [] };
    const { labels, most } = labelsOf(sight, this.drawn, looked, (node) => this.easel.passes(node));
    const { top, right, bottom, cards = [] } = sight.covered();
    const { width, height } = sight.size;
    const taken = [
      ...cards,
      { left: 0, top: 0, right: width, bottom: top },
      { left: width - right, top: 0, right: width, bottom: height },
      { left: 0, top: height - bottom, right: width, bottom: height },
    ];
    this.labels.show(labels, sight.size, taken, most, sight.camera);
    this.encircle();
  }

  /** Those that stand move with what they name. */
  carry(): void {
    this.labels.carry(this.sight.camera, this.sight.size);
    this.encircle();
  }

  private encircle(): void {
    const { selected } = this.glance;
    this.ring.hidden = selected < 0;
    if (selected >= 0) {
      this.ring.style.transform = `translate(${this.sight.left(selected).toFixed(1)}px, ${this.sight.top(selected).toFixed(1)}px)`;
    }
  }
}
