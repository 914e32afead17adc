import { element } from "../../dom";
import type { Change } from "../../feed";
import { grouped } from "../../numbers";
import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { cards } from "../overlay/card";
import { newsList } from "./newsList";
import { Pulses } from "./pulses";
import { Recent } from "./recent";

const LISTED = 8;
/** Changes come in crowds: so long they are gathered. */
const GATHER = 400;
const KEPT = "radar.map.live";

/** Newly seen changes: a ring at their domains, and a quiet list of the last ones. */
export const live: Feature = { parameters: [], open: (explorer) => void new Live(explorer) };

class Live {
  private readonly button = element("button", { class: "button map-live", type: "button", "aria-expanded": "false", "data-news": "" }, "Live");
  private readonly switch = element("input", { type: "checkbox", role: "switch", "data-follow": "" });
  private readonly list = element("ol", { class: "map-news-list" });
  private readonly words = element("p", { class: "quiet small", "data-news-words": "" });
  private readonly panel: HTMLElement;
  private readonly recent: Recent;
  private readonly pulses: Pulses;
  private places: Map<string, number> | undefined;
  private events: EventSource | undefined;
  private gathered: Change[] = [];
  private waiting = 0;

  constructor(private readonly explorer: Explorer) {
    this.recent = new Recent((name) => this.placeOf(name), LISTED);
    this.pulses = new Pulses(explorer);
    const title = element("h2", { id: "map-news-title" }, "Newly seen changes");
    this.panel = element("section", { class: "map-card map-news", "aria-labelledby": "map-news-title" }, element("header", {}, title, element("label", { class: "small" }, this.switch, "Follow")), element("div", { class: "map-card-body", tabindex: "0" }, this.words, this.list));
    this.panel.hidden = true;
    cards(explorer.page).append(this.panel);
    explorer.page.part("show-table").after(this.button);
    this.button.addEventListener("click", () => this.unfold());
    this.switch.checked = localStorage.getItem(KEPT) !== "off";
    this.switch.addEventListener("change", () => this.turn());
    addEventListener("pagehide", () => this.events?.close());
    this.follow();
  }

  /** Which domains are where is looked up when the first change comes: the page should stand before. */
  private placeOf(name: string): number {
    this.places ??= new Map(this.explorer.page.data.names.map((each, node) => [each, node]));
    return this.places.get(name) ?? -1;
  }

  private unfold(): void {
    this.panel.hidden = !this.panel.hidden;
    this.button.setAttribute("aria-expanded", String(!this.panel.hidden));
  }

  private turn(): void {
    localStorage.setItem(KEPT, this.switch.checked ? "on" : "off");
    this.follow();
  }

  /** Listens from now on, or no more. */
  private follow(): void {
    this.events?.close();
    this.events = undefined;
    this.say(false);
    if (!this.switch.checked) {
      return;
    }
    this.events = new EventSource("/api/v1/changes");
    this.events.addEventListener("open", () => this.say(true));
    this.events.addEventListener("error", () => this.say(false));
    this.events.addEventListener("change", (event) => this.gather(JSON.parse((event as MessageEvent<string>).data) as Change));
  }

  private say(on: boolean): void {
    this.button.classList.toggle("on", on);
    const none = this.recent.count === 0 ? "What changes from now on appears here." : "";
    this.words.textContent = on ? none : this.switch.checked ? "Waiting for the server …" : "Changes are not followed.";
    this.words.hidden = this.words.textContent === "";
  }

  private gather(change: Change): void {
    this.gathered.push(change);
    this.waiting ||= window.setTimeout(() => this.show(), GATHER);
  }

  private show(): void {
    const { address, choice } = this.explorer;
    const nodes = this.recent.take(this.gathered);
    this.gathered = [];
    this.waiting = 0;
    newsList(this.list, this.recent.last, (node) => choice.choose(node, true));
    this.button.textContent = `Live · ${grouped(this.recent.count)}`;
    this.say(true);
    // What comes now is no news of a day of the past.
    if (address.state.at === "") {
      this.pulses.show(nodes);
    }
  }
}
