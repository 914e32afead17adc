import { element } from "../../dom";
import type { Point } from "../camera";
import { byKind } from "./kinds";
import { discsOf, linesOf } from "./discs";
import { listenToEgoKeys } from "./egoKeys";
import { begin, type Ego, expand, move, remove, rootOf, togglePin } from "./egoState";
import { egoTable } from "./egoTable";
import { EgoTools, lineLegend } from "./egoTools";
import { Links } from "./links";
import { EgoModel } from "./model";
import { Picture } from "./picture";
import { openedBy, ownerOfGroup, type Sight } from "./sight";
import type { Surroundings } from "./surroundings";

const MOST = 60;
const LEAST = 12;
/** A disc with its label wants so many pixels of the stage. */
const ROOM = 8_500;

/** The links of a domain, opened in place on the map: what one can do with them, and all that shows it. */
export class EgoMap {
  private readonly layer = element("section", { class: "ego", "aria-label": "Links of a domain", hidden: "" });
  private readonly legend = element("div", {});
  private readonly tools: EgoTools;
  private readonly picture: Picture;
  private readonly model: EgoModel;
  private selected = "";

  constructor(private readonly map: Surroundings) {
    this.model = new EgoModel(new Links((name) => map.linksOf(name)), {
      most: () => Math.min(MOST, Math.max(LEAST, Math.floor((this.free.width * this.free.height) / ROOM))),
      stretch: () => Math.sqrt(Math.min(2, Math.max(0.6, this.free.width / Math.max(1, this.free.height)))),
      items: (sight, ego) => this.items(sight, ego),
    });
    this.tools = new EgoTools({
      expand: () => void this.expand(this.selected),
      collapse: () => void this.collapse(this.selected),
      pin: () => void this.pin(this.selected),
      remove: () => void this.remove(this.selected),
      undo: () => this.undo(),
      redo: () => this.redo(),
      close: () => this.close(),
    });
    this.picture = new Picture(this.layer, map.calm, () => map.covered(), {
      select: (id) => this.press(id),
      // A group opened with the first of two presses.
      expand: (id) => void (ownerOfGroup(id) === undefined && this.expand(id)),
      moved: (id, to) => void this.step((ego) => move(ego, id, to), `${this.title(id)} moved.`, false),
    });
    this.layer.append(this.legend, this.tools.bar);
    map.middle.append(this.layer);
    this.listen();
  }

  private listen(): void {
    const or = (act: (id: string) => void) => (id: string) => act(id === "" ? this.selected : id);
    listenToEgoKeys(this.layer, {
      open: () => this.open,
      focused: () => this.picture.focused,
      way: (id, way) => this.picture.toward(id, way),
      focus: (id) => this.picture.focus(id),
      select: (id) => this.press(id),
      expand: or((id) => void this.expand(id)),
      collapse: or((id) => void this.collapse(id)),
      pin: or((id) => void this.pin(id)),
      remove: or((id) => void this.remove(id)),
      zoom: (factor) => this.zoom(factor),
      undo: () => this.undo(),
      redo: () => this.redo(),
      close: () => this.close(),
    });
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
    return this.model.sight.domains.some(({ id }) => id === name);
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

  private get free(): { width: number; height: number } {
    const { width, height } = this.picture.size;
    const { top, right, bottom } = this.map.covered();
    return { width: width - right, height: height - top - bottom };
  }

  /** Alike stand side by side. */
  private items(sight: Sight, ego: Ego) {
    const kinds = new Map(sight.domains.map((each) => [each.id, each.kinds[0] ?? ""]));
    const kind = (id: string) => kinds.get(id) ?? "";
    return discsOf(sight, ego, "", this.map)
      .sort((a, b) => byKind(kind(a.id), kind(b.id)) || (a.swatch < b.swatch ? -1 : a.swatch > b.swatch ? 1 : 0))
      .map(({ id, owner, radius, label }) => ({ id, owner, radius, label: this.picture.widthOf(label) }));
  }

  /** The map selected it. */
  select(name: string): void {
    this.selected = name;
    this.draw(false);
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

  /** Opens the links of a domain or, where it is in sight, some more of them. */
  async expand(id: string): Promise<void> {
    const owner = ownerOfGroup(id) ?? id;
    const { model } = this;
    if (this.ego === undefined) {
      await this.openAt(owner);
    } else if (!this.ego.expanded.has(owner)) {
      await this.step((ego) => expand(ego, owner), `${this.title(owner)} expanded.`, true);
    } else {
      const group = model.sight.groups.find((each) => each.owner === owner);
      if (group === undefined) {
        this.map.say(`All links of ${this.title(owner)} are in sight.`);
        return;
      }
      await this.step((ego) => expand(ego, owner, openedBy(group, model.links.of(owner), MOST)), `More links of ${this.title(owner)}.`, true);
    }
  }

  private async openAt(name: string): Promise<void> {
    if (name !== "" && (await this.show(begin(name), this.day))) {
      this.picture.focus(name);
      this.map.say(`Links of ${this.title(name)}: ${this.counted()}`);
      this.map.changed(this.ego);
    }
  }

  private async collapse(id: string): Promise<void> {
    const owner = ownerOfGroup(id) ?? id;
    if (this.ego?.expanded.has(owner) === true && this.model.sight.domains.some((each) => each.owner === owner)) {
      await this.step((ego) => expand(ego, owner, 0), `Links of ${this.title(owner)} gathered.`, true);
    } else {
      this.map.say(`There is nothing to collapse at ${this.title(owner)}.`);
    }
  }

  private async pin(id: string): Promise<void> {
    if (this.shows(id)) {
      const pinned = this.ego!.pinned.has(id);
      await this.step((ego) => togglePin(ego, id), `${this.title(id)} ${pinned ? "is no longer pinned" : "pinned"}.`, false);
    }
  }

  private async remove(id: string): Promise<void> {
    const found = this.model.sight.domains.find((each) => each.id === id);
    if (found === undefined || found.owner === "") {
      this.map.say("This one cannot be removed.");
      return;
    }
    const had = this.picture.focused === id;
    await this.step((ego) => remove(ego, id), `${this.title(id)} removed.`, false);
    if (had) {
      this.picture.focus(found.owner);
    }
  }

  private undo(): void {
    this.shifted(this.model.undo(), "Undone.");
  }

  private redo(): void {
    this.shifted(this.model.redo(), "Done again.");
  }

  private shifted(done: boolean, words: string): void {
    this.draw(done);
    this.map.say(done ? `${words} ${this.counted()}` : "There is nothing more.");
    this.map.changed(this.ego);
  }

  private async step(change: (ego: Ego) => Ego, words: string, all: boolean): Promise<void> {
    const done = await this.model.step(change);
    if (done === false) {
      this.map.say("Its links could not be loaded. Try again.");
    } else if (done === true) {
      this.draw(all);
      this.map.say(`${words} ${this.counted()}`);
      this.map.changed(this.ego);
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
    this.allow(ego);
  }

  private allow(ego: Ego): void {
    const { selected, model } = this;
    const shown = this.shows(selected);
    const expanded = ego.expanded.has(selected);
    this.tools.show({
      expand: shown && (!expanded || model.sight.groups.some(({ owner }) => owner === selected)),
      collapse: expanded && model.sight.domains.some(({ owner }) => owner === selected),
      pin: shown,
      remove: shown && selected !== rootOf(ego),
      undo: model.canUndo,
      redo: model.canRedo,
      close: true,
    }, ego.pinned.has(selected));
  }

  /** The same as a table; false while the map is seen. */
  table(root: HTMLElement): boolean {
    if (this.ego !== undefined) {
      egoTable(root, this.model.sight, this.ego, this.selected, this.map, {
        select: (id) => this.press(id),
        expand: (id) => void this.expand(id),
        pin: (id) => void this.pin(id),
        remove: (id) => void this.remove(id),
      });
    }
    return this.open;
  }

  private press(id: string): void {
    if (ownerOfGroup(id) === undefined) {
      this.map.select(id);
    } else {
      void this.expand(id);
    }
  }

  private counted(): string {
    const { domains, groups } = this.model.sight;
    const gathered = groups.reduce((sum, { hidden }) => sum + hidden.length, 0);
    return `${domains.length} domains in sight${gathered > 0 ? `, ${gathered} gathered` : ""}.`;
  }

  private title(id: string): string {
    return this.map.titleOf(ownerOfGroup(id) ?? id);
  }
}
