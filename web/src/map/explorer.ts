import type { Covered } from "./camera";
import { type Loaded, loadColumns } from "./data";
import { dayOf, thereOn } from "./days";
import { FacetPanel } from "./facetPanel";
import { count, type Counted } from "./facets";
import { Facts } from "./facts";
import { hang, type Hook } from "./hook";
import { listenToKeys } from "./keys";
import { legend, modes } from "./modes";
import { unicode } from "./names";
import { findOnMap } from "./source";
import { Selection } from "./selection";
import { readState, type State, writeState } from "./state";
import { table } from "./table";
import { addressOf, Timeline } from "./timeline";
import { MapView } from "./view";
import { along, type Way } from "./walk";

/** What does not pass the filters stays as a shade: one sees where the rest is. */
const SHADE = 26;
const ROWS = 200;
const NEAR = 2.2;
const LEVELS = ["good", "flawed", "bad"];
const SHOWN_COLUMNS = ["neighbourhood", "software", "health", "tls", "network"];

/** The whole page: what is chosen, and everything that shows it. */
export class Explorer {
  private readonly titles: string[];
  private readonly view: MapView | undefined;
  private readonly panel: FacetPanel;
  private readonly timeline: Timeline;
  private readonly selection: Selection;
  private readonly hook: Hook | undefined;
  private facts: Facts;
  private state: State;
  private counted!: Counted;
  private there: Uint8Array;
  private selected = -1;
  private neighbours: number[] = [];
  private steps = -1;

  constructor(
    private readonly root: HTMLElement,
    private readonly data: Loaded,
  ) {
    const { edition, names, info, columns } = data;
    this.titles = names.map(unicode);
    this.facts = new Facts(columns, edition.community, info.communities);
    this.state = this.read();
    this.there = this.thereAt(this.state.at);
    const known = {
      titles: this.titles,
      degree: edition.degree,
      hueOf: (node: number) => this.facts.hueClassOf(node),
      neighbourhoodOf: (node: number) => this.facts.titleOf("neighbourhood", node),
    };
    this.selection = new Selection(this.part("detail"), known, (node) => this.choose(node, true), () => this.choose(-1));
    this.panel = new FacetPanel(this.part("facets"), this.part("chips"), (facet, value) => this.toggle(facet, value));
    this.timeline = new Timeline(this.part("time"), (day, rest) => this.travel(day, rest));
    for (const part of ["top", "tools", "legend"]) {
      this.part(part).hidden = false;
    }
    this.showTime();
    this.view = this.openView();
    this.hook = this.view === undefined ? undefined : hang(this.view, this.part("stage"), names, () => this.counted.matching);
    this.listen();
    this.build();
    this.follow();
    this.awaitFirst();
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private read(): State {
    return readState(new URLSearchParams(location.search), this.facts.facets.map(({ key }) => key));
  }

  private openView(): MapView | undefined {
    const stage = this.part("stage");
    const canvas = this.part("canvas") as HTMLCanvasElement;
    const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "high-performance" });
    if (gl === null) {
      this.root.classList.add("flat");
      this.part("words").textContent = "This browser cannot draw the map: it has no WebGL 2. The table has the same domains.";
      return undefined;
    }
    canvas.addEventListener("webglcontextlost", () => {
      this.say("The graphics of this browser gave up; the table has the same domains.");
      this.change({ table: true });
    });
    const drawn = { edition: this.data.edition, titles: this.titles, communities: this.data.info.communities };
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return new MapView(stage, drawn, gl, calm, () => this.covered(), {
      pressed: (node) => this.choose(node),
      hovered: () => {},
      moved: () => this.moved(),
    });
  }

  /** What lies over the stage's edges. */
  private covered(): Covered {
    const stage = this.part("stage").getBoundingClientRect();
    const box = (name: string) => this.part(name).getBoundingClientRect();
    const detail = box("detail");
    const beside = detail.width > 0 && detail.width < stage.width * 0.7;
    const foot = this.part("time").hidden ? stage.bottom : box("time").top;
    const bottom = detail.width > 0 && !beside ? detail.top : foot;
    return { top: 46, right: beside ? stage.right - detail.left : 0, bottom: Math.max(0, Math.min(stage.height * 0.6, stage.bottom - bottom)) };
  }

  private listen(): void {
    const { view } = this;
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
      const act: Record<string, () => void> = { in: () => view?.zoom(1.8), out: () => view?.zoom(1 / 1.8), fit: () => view?.fly(view.home()) };
      button.addEventListener("click", act[button.dataset.zoom ?? ""] ?? (() => {}));
    }
    this.part("show-table").addEventListener("click", () => this.change({ table: !this.state.table }));
    const filters = (open: boolean) => {
      this.root.classList.toggle("filtering", open);
      this.part("open-filters").setAttribute("aria-expanded", String(open));
    };
    this.part("open-filters").addEventListener("click", () => filters(true));
    this.part("close-filters").addEventListener("click", () => filters(false));
    addEventListener("popstate", () => void this.back());
    listenToKeys(this.part("stage"), {
      pan: (dx, dy) => view?.go({ ...view.camera, x: view.camera.x - dx / view.camera.scale, y: view.camera.y + dy / view.camera.scale }),
      zoom: (factor) => view?.zoom(factor),
      fit: () => view?.fly(view.home()),
      walk: (way) => this.walk(way),
      step: (by) => this.step(by),
      first: () => this.choose(view?.inSight(ROWS).find((node) => this.titles[node] !== "") ?? -1),
      end: () => this.choose(-1),
    });
    findOnMap({
      names: this.data.names,
      titles: this.titles,
      status: (node) => ({ level: LEVELS.find((level) => level === this.facts.keyOf("health", node)) ?? "neutral", title: this.facts.titleOf("health", node) }),
      go: (node) => {
        this.choose(node, true);
        this.part("stage").focus({ preventScroll: true });
      },
    });
  }

  /** After new columns: rows, colours, counts. */
  private build(): void {
    const { facets } = this.facts;
    this.recolour();
    modes(this.part("modes"), facets, this.facts.painted.key, (key) => this.change({ colour: key }));
    this.panel.build(facets, count(facets, new Map(), this.there));
    this.refilter();
  }

  private recolour(): void {
    this.view?.setHueOf(this.facts.paint(this.state.colour));
    legend(this.part("legend"), this.facts.painted, this.facts.counts, this.facts.hues);
  }

  private refilter(): void {
    const { facets, painted, hues } = this.facts;
    this.counted = count(facets, this.state.chosen, this.there);
    const { passing, matching } = this.counted;
    this.view?.setShown(Uint8Array.from(passing, (passes, node) => (passes === 1 ? 255 : this.there[node] === 1 ? SHADE : 0)));
    this.panel.show(facets, this.counted, this.state.chosen, painted.key, hues);
    const words = new Intl.NumberFormat("en");
    const all = this.there.reduce((sum, each) => sum + each, 0);
    this.part("matching").textContent = words.format(matching);
    this.part("of").textContent = matching === all ? "known domains" : `of ${words.format(all)} known domains match`;
    this.showTable();
  }

  private showTable(): void {
    const shown = this.state.table || this.view === undefined;
    this.part("table").hidden = !shown;
    this.root.classList.toggle("tabular", shown);
    this.part("show-table").setAttribute("aria-pressed", String(shown));
    if (!shown) {
      return;
    }
    const facets = this.facts.facets.filter(({ key }) => SHOWN_COLUMNS.includes(key));
    const passing = this.view?.inSight(ROWS) ?? [...this.counted.passing.keys()].filter((node) => this.counted.passing[node] === 1).slice(0, ROWS);
    const rows = passing.map((node) => ({
      node,
      title: this.titles[node]!,
      links: this.data.edition.degree[node]!,
      cells: facets.map(({ key }) => this.facts.titleOf(key, node)),
    }));
    table(this.part("table"), facets.map(({ title }) => title), rows, this.selected, this.counted.matching, (node) => this.choose(node, true));
  }

  private toggle(facet: string, value: string): void {
    const chosen = new Map(this.state.chosen);
    const values = new Set(chosen.get(facet));
    if (!values.delete(value)) {
      values.add(value);
    }
    chosen[values.size > 0 ? "set" : "delete"](facet, values);
    this.change({ chosen });
  }

  /** Takes a change in, shows it, and makes it a step that the back button takes back. */
  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    if (part.colour !== undefined) {
      this.recolour();
    }
    if (part.chosen !== undefined || part.colour !== undefined) {
      this.refilter();
    }
    if (part.table !== undefined) {
      this.showTable();
    }
    window.history.pushState(null, "", writeState(this.state) || location.pathname);
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
    this.state = { ...this.state, view: there ? undefined : seen };
    window.history.replaceState(null, "", writeState(this.state) || location.pathname);
    this.showTable();
  }

  /** Shows what the address says. */
  private follow(): void {
    const { view, state } = this;
    this.showSelected(state.domain === "" ? -1 : this.data.names.indexOf(state.domain));
    if (view !== undefined) {
      const seen = state.view;
      view.stand(seen === undefined ? view.home() : { x: seen.x, y: seen.y, scale: seen.zoom * view.whole.scale });
      this.showTable();
    }
  }

  private async back(): Promise<void> {
    const before = this.state;
    this.state = this.read();
    if (this.state.at !== before.at) {
      this.timeline.set(this.state.at);
      await this.arrive(this.state.at);
    }
    this.build();
    this.follow();
  }

  /** Selects a domain, or none; those whose names are hidden cannot be. */
  private choose(node: number, fly = false): void {
    if (node >= 0 && this.titles[node] === "") {
      this.say("This domain's name may not be shown.");
      return;
    }
    if (node !== this.selected) {
      this.steps = -1;
      this.showSelected(node);
      this.change({ domain: node < 0 ? "" : this.data.names[node]! });
    }
    if (fly && node >= 0) {
      this.view?.flyTo(node, NEAR);
    }
  }

  private showSelected(node: number): void {
    this.selected = node;
    this.root.classList.toggle("with-detail", node >= 0);
    if (this.hook !== undefined) {
      this.hook.selected = node < 0 ? "" : this.data.names[node]!;
    }
    this.neighbours = node < 0 ? [] : [...(this.view?.adjacency.of(node) ?? [])].sort((a, b) => a - b);
    this.view?.select(node, this.neighbours);
    if (node < 0) {
      this.selection.hide();
      this.showTable();
      return;
    }
    this.say(this.summary(node));
    void this.selection.show(this.data.info, node, this.data.names[node]!, this.state.at, (links) => {
      this.neighbours = [...new Set(links.map((link) => link.node))].filter((other) => other >= 0 && other < this.titles.length).sort((a, b) => a - b);
      this.view?.select(node, this.neighbours);
    });
    this.showTable();
  }

  private summary(node: number): string {
    const facts = ["software", "health", "neighbourhood"].map((key) => this.facts.titleOf(key, node)).filter((value) => value !== "" && value !== "Unknown" && value !== "None");
    const links = this.data.edition.degree[node]!;
    return `${this.titles[node]}: ${links} ${links === 1 ? "link" : "links"}${facts.map((fact) => `, ${fact}`).join("")}.`;
  }

  private say(text: string): void {
    this.part("spoken").textContent = text;
  }

  private walk(way: Way): boolean {
    if (this.selected < 0) {
      return false;
    }
    const { x, y } = this.data.edition;
    const place = (node: number) => ({ node, x: x[node]!, y: y[node]! });
    const next = along(place(this.selected), this.named().map(place), way);
    if (next === undefined) {
      this.say("No link goes that way.");
    } else {
      this.choose(next, true);
    }
    return true;
  }

  private named(): number[] {
    return this.neighbours.filter((node) => this.titles[node] !== "" && this.counted.passing[node] === 1);
  }

  /** Names the next or the last neighbour by rank; Enter goes there. */
  private step(by: number): boolean {
    const named = this.named();
    if (this.selected < 0 || named.length === 0) {
      return false;
    }
    this.steps = (this.steps + by + named.length) % named.length;
    const next = named[this.steps]!;
    const { steps } = this;
    this.choose(next, true);
    this.steps = steps;
    return true;
  }

  private thereAt(at: string): Uint8Array {
    const joined = this.data.columns.columns.get("joined")?.of;
    const left = this.data.columns.columns.get("left")?.of;
    const day = dayOf(Date.parse(at === "" ? this.data.columns.at : at));
    return joined === undefined || left === undefined ? new Uint8Array(this.data.edition.nodes).fill(1) : thereOn(joined, left, day);
  }

  private showTime(): void {
    const joined = this.data.columns.columns.get("joined")?.of;
    const left = this.data.columns.columns.get("left")?.of;
    if (joined !== undefined && left !== undefined) {
      this.timeline.show(joined, left, this.data.info.asOf);
      this.timeline.set(this.state.at);
    }
  }

  /** While the slider goes, only who is there changes; once it stands, the facts of that day are asked for. */
  private travel(day: number | undefined, rest: boolean): void {
    const at = addressOf(day);
    if (rest && at !== this.state.at) {
      this.change({ at });
      void this.arrive(at).then(() => this.build());
    } else {
      this.there = this.thereAt(at);
      this.refilter();
    }
  }

  private async arrive(at: string): Promise<void> {
    this.there = this.thereAt(at);
    try {
      const columns = await loadColumns(this.data.info, at);
      if (this.state.at === at) {
        this.facts = new Facts(columns, this.data.edition.community, this.data.info.communities);
      }
    } catch {
      this.say("The facts of that day could not be loaded; those before stay.");
    }
  }

  /** Ready once the links are drawn too. */
  private awaitFirst(): void {
    const look = () => {
      if (this.view === undefined || (this.view.settled && this.view.frames > 0)) {
        this.root.dataset.ready = "true";
        if (this.hook !== undefined) {
          this.view?.renderer.finish();
          Object.assign(this.hook, { ready: true, firstFrame: performance.now() });
        }
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  }
}
