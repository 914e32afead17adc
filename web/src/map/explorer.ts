import { Address } from "./address";
import { Choice } from "./choice";
import { listenTo } from "./controls";
import type { Loaded } from "./data";
import type { Drawing } from "./export/drawing";
import { Facts } from "./facts";
import { features } from "./features";
import { Filters } from "./filters";
import type { Graphics } from "./graphics";
import { hang, type Hook } from "./hook";
import { Moment } from "./moment";
import { awaitFirst, openView } from "./opening";
import type { Overlay } from "./overlay/overlay";
import { Page } from "./page";
import { Signal } from "./signal";
import type { State } from "./state";
import { TableTwin } from "./tableTwin";
import type { MapView } from "./view";

/** The whole page: the parts, each of one idea, and how they hang together. */
export class Explorer {
  readonly page: Page;
  readonly address: Address;
  readonly moment: Moment;
  readonly view: MapView | undefined;
  readonly filters: Filters;
  readonly choice: Choice;
  readonly table: TableTwin;
  /** What the address says is shown: at first, and after the back button. */
  readonly followed = new Signal<void>();
  /** A frame was drawn: what lies over the map goes along. */
  readonly drawn = new Signal<void>();
  /** The browser gave up its graphics, and did not bring them back. */
  readonly lost = new Signal<void>();
  /** What a feature draws in the map's place, if it does now: exports are of that. */
  drawing: () => Drawing | undefined = () => undefined;
  /** Lays something over the map and flies there: the parameter of a kind of overlay, and its value. */
  layOver: (parameter: string, value: string) => void = () => {};
  /** What is laid over the map, if anything is: it is explained where the map is shown elsewhere. */
  overlay: Pick<Overlay, "title" | "legend"> | undefined;
  private readonly hook: Hook | undefined;

  constructor(root: HTMLElement, graphics: Graphics | undefined, data: Loaded) {
    const facts = new Facts(data.columns, data.edition.community, data.info.communities);
    this.page = new Page(root, data);
    this.address = new Address(facts.facets.map(({ key }) => key), features.flatMap(({ parameters }) => parameters));
    for (const part of ["top", "tools", "legend"]) {
      this.page.part(part).hidden = false;
    }
    this.moment = new Moment(this.page, this.address, facts);
    const events = { pressed: (node: number) => this.choice.choose(node), hovered: () => {}, moved: () => this.moved(), drawn: () => this.drawn.tell() };
    this.filters = new Filters(this.page, this.address, this.moment);
    // Before the stage is asked for its size, as the page is laid out for that.
    this.filters.build();
    this.view = openView(this.page, graphics, events, () => this.lost.tell());
    this.view?.dress(this.filters.hues, this.filters.shown());
    this.lost.add(() => this.address.change({ table: true }));
    this.filters.coloured.add((hues) => this.view?.setHueOf(hues));
    this.filters.passed.add(() => this.view?.setShown(this.filters.shown()));
    this.choice = new Choice(this.page, this.address, this.moment, this.view);
    this.table = new TableTwin(this.page, this.address, this.moment, this.filters, this.choice, this.view);
    this.hook = this.hang();
    this.address.returned.add((left) => void this.back(left));
    listenTo(this);
    features.forEach((feature) => feature.open(this));
    this.follow();
    awaitFirst(this.view, () => this.ready());
  }

  private hang(): Hook | undefined {
    const { view, page } = this;
    const hook = view === undefined ? undefined : hang(view, page.part("stage"), page.data.names, () => this.filters.counted.matching);
    this.choice.changed.add((node) => hook !== undefined && (hook.selected = node < 0 ? "" : page.data.names[node]!));
    return hook;
  }

  /** Shows what the address says. */
  private follow(): void {
    const { view, address } = this;
    this.choice.follow();
    if (view !== undefined) {
      const seen = address.state.view;
      view.stand(seen === undefined ? view.home() : { x: seen.x, y: seen.y, scale: seen.zoom * view.whole.scale });
    }
    this.table.show();
    this.followed.tell();
  }

  private async back(left: State): Promise<void> {
    if (this.address.state.at !== left.at) {
      await this.moment.follow();
    }
    this.filters.build();
    this.follow();
  }

  /** The view moved: the same step, another address. */
  private moved(): void {
    const { view } = this;
    if (view === undefined) {
      return;
    }
    const home = view.home();
    const there = Math.abs(view.camera.scale / home.scale - 1) < 0.01 && Math.hypot(view.camera.x - home.x, view.camera.y - home.y) * home.scale < 4;
    const seen = { x: view.camera.x, y: view.camera.y, zoom: view.camera.scale / view.whole.scale };
    this.address.replace({ view: there ? undefined : seen });
    this.table.show();
  }

  private ready(): void {
    this.page.root.dataset.ready = "true";
    if (this.hook !== undefined) {
      this.view?.renderer.finish();
      Object.assign(this.hook, { ready: true, firstFrame: performance.now() });
    }
  }
}
