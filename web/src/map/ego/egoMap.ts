import { element } from "../../dom";
import type { Point } from "../camera";
import type { Drawing } from "../export/drawing";
import { boardOf } from "./board";
import { discsOf, linesOf } from "./discs";
import { EgoActs } from "./egoActs";
import { listenToEgoKeys } from "./egoKeys";
import { begin, type Ego, rootOf } from "./egoState";
import { egoTable } from "./egoTable";
import { EgoTools, lineLegend } from "./egoTools";
import { Links } from "./links";
import { EgoModel } from "./model";
import { Picture } from "./picture";
import { ownerOfGroup } from "./sight";
import type { Surroundings } from "./surroundings";

/** The links of a domain, opened in place on the map, and all that shows them. */
export class EgoMap {
  private readonly layer = element("section", { class: "ego", "aria-label": "Links of a domain", hidden: "" });
  private readonly legend = element("div", {});
  private readonly picture: Picture;
  private readonly model: EgoModel;
  private readonly acts: EgoActs;
  private readonly tools: EgoTools;
  private selected = "";

  constructor(private readonly map: Surroundings) {
    this.model = new EgoModel(new Links((name) => map.linksOf(name)), boardOf(map, () => this.picture));
    this.picture = new Picture(this.layer, map.calm, () => map.covered(), {
      select: (id) => this.press(id),
      // A group opened with the first of two presses.
      expand: (id) => void (ownerOfGroup(id) === undefined && this.expand(id)),
      moved: (id, to) => void this.acts.move(id, to),
    });
    const { picture } = this;
    this.acts = new EgoActs(this.model, map, { draw: (all) => this.draw(all), focused: () => picture.focused, focus: (id) => picture.focus(id) });
    this.tools = this.listen();
    this.layer.append(this.legend, this.tools.bar);
    map.middle.append(this.layer);
  }

  private listen(): EgoTools {
    const { acts, picture } = this;
    const chosen = (act: (id: string) => Promise<void>) => (id = "") => void act.call(acts, id === "" ? this.selected : id);
    const both = {
      expand: chosen((id) => this.expand(id)),
      collapse: chosen(acts.collapse),
      pin: chosen(acts.pin),
      remove: chosen(acts.remove),
      undo: () => acts.undo(),
      redo: () => acts.redo(),
      close: () => this.close(),
    };
    listenToEgoKeys(this.layer, {
      ...both,
      open: () => this.open,
      focused: () => picture.focused,
      way: (id, way) => picture.toward(id, way),
      focus: (id) => picture.focus(id),
      select: (id) => this.press(id),
      zoom: (factor) => this.zoom(factor),
    });
    return new EgoTools(both);
  }

  get open(): boolean {
    return this.ego !== undefined;
  }

  /** What it is now; undefined while the map is seen. */
  get ego(): Ego | undefined {
    return this.model.ego;
  }

  /** The day whose links are shown; empty for now. */
  get day(): string {
    return this.model.links.day;
  }

  /** Whether a domain can be seen here. */
  shows(name: string): boolean {
    return this.model.shows(name);
  }

  /** For tests: who is in sight. */
  get ids(): string[] {
    return [...this.model.sight.domains, ...this.model.sight.groups].map(({ id }) => id);
  }

  /** For tests: where it is drawn, in pixels of the window. */
  position(id: string): Point | undefined {
    return this.picture.position(id);
  }

  get settled(): boolean {
    return this.picture.settled;
  }

  /** Undefined shows all of it. */
  zoom(factor: number | undefined): void {
    if (factor === undefined) {
      this.picture.fit();
    } else {
      this.picture.zoom(factor);
    }
  }

  /** The map selected it. */
  select(name: string): void {
    this.selected = name;
    this.draw(false);
  }

  /** Opens the links of a domain or, where it is in sight, some more of them. */
  async expand(id: string): Promise<void> {
    if (this.open) {
      await this.acts.expand(id);
    } else if (id !== "" && (await this.show(begin(id), this.map.day()))) {
      this.picture.focus(id);
      this.map.say(`Links of ${this.acts.title(id)}: ${this.acts.counted()}.`);
      this.map.changed(this.ego);
    }
  }

  /** Shows what an address tells, of a day. */
  async show(ego: Ego | undefined, at: string): Promise<boolean> {
    if (ego === undefined) {
      this.leave();
      return true;
    }
    this.unveil(true);
    if (!(await this.model.begin(ego, at))) {
      this.unveil(this.open);
      this.map.say("Its links could not be loaded. Try again.");
      return false;
    }
    this.draw(true);
    return true;
  }

  private unveil(open: boolean): void {
    this.layer.hidden = !open;
    this.map.middle.classList.toggle("with-ego", open);
  }

  private leave(): void {
    this.model.end();
    this.unveil(false);
    this.picture.clear();
  }

  close(): void {
    if (this.open) {
      this.leave();
      this.map.say("Back on the map.");
      this.map.changed(undefined);
    }
  }

  /** Colours, words or what is in sight changed; all of it is made to fit if wanted. */
  draw(all: boolean): void {
    const { ego, model } = this;
    if (ego === undefined) {
      return;
    }
    const discs = discsOf(model.sight, ego, this.selected, this.map);
    const owners = new Map(discs.map(({ id, owner }) => [id, owner]));
    const begins = (id: string) => {
      const at = this.map.mapPlace(id);
      return at === undefined ? ego.places.get(owners.get(id) ?? "") : this.picture.fromStage(at);
    };
    this.picture.show(discs, linesOf(model.sight), ego.places, begins, all);
    this.legend.replaceChildren(lineLegend(new Set(model.sight.lines.flatMap(({ kinds }) => kinds))));
    this.tools.show(model, ego, this.selected);
  }

  /** The same as a table; false while the map is seen. */
  table(root: HTMLElement): boolean {
    if (this.ego !== undefined) {
      const act = (what: (id: string) => Promise<void>) => (id: string) => void what.call(this.acts, id);
      const { acts } = this;
      egoTable(root, this.model.sight, this.ego, this.selected, this.map, { select: (id) => this.press(id), expand: act(acts.expand), pin: act(acts.pin), remove: act(acts.remove) });
    }
    return this.open;
  }

  /** For exports; undefined while the map is seen. */
  drawing(): Drawing | undefined {
    const { ego, map, model, picture, legend } = this;
    if (ego === undefined) {
      return undefined;
    }
    const root = rootOf(ego);
    return {
      title: `Links of ${map.titleOf(root)}`,
      words: this.acts.counted(),
      root: picture.drawn,
      size: picture.size,
      hues: new Set(model.sight.domains.map(({ id }) => map.hueOf(id))),
      lines: [...legend.querySelectorAll("li")],
      file: `links-of-${root}`,
    };
  }

  private press(id: string): void {
    if (ownerOfGroup(id) === undefined) {
      this.map.select(id);
    } else {
      void this.acts.expand(id);
    }
  }
}
