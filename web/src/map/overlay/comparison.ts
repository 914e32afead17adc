import { said } from "../../dates";
import { element } from "../../dom";
import { dayOf, written } from "../days";
import type { Explorer } from "../explorer";
import type { Overlays } from "./overlays";

/** So many weeks back one compares at first. */
const BACK = 4;

/** The second handle of the time slider, and the button that brings it. */
export class Comparison {
  private readonly button = element("button", { type: "button", class: "map-compare", "data-compare": "", "aria-pressed": "false" }, "Compare");
  private readonly handle = element("input", { type: "range", class: "earlier", "data-from-day": "", min: "0", step: "1", "aria-label": "Earlier day to compare with" });
  private readonly span = element("i", { class: "map-span", "aria-hidden": "true" });

  constructor(
    private readonly explorer: Explorer,
    private readonly overlays: Overlays,
  ) {
    const { page, address, followed } = explorer;
    page.part("time").querySelector(".map-day")!.append(this.button);
    page.part("time").querySelector(".map-weeks")!.append(this.span, this.handle);
    this.button.addEventListener("click", () => (overlays.valueOf("from") === "" ? this.begin() : overlays.close()));
    this.handle.addEventListener("input", () => this.place());
    this.handle.addEventListener("change", () => overlays.open("from", written(this.ends[Number(this.handle.value)]!)));
    address.changed.add(() => this.show());
    followed.add(() => this.show());
    this.show();
  }

  private get ends(): number[] {
    return this.explorer.moment.timeline.ends;
  }

  /** Compares with some weeks before the day that is shown. */
  private begin(): void {
    const chosen = Math.max(1, this.explorer.moment.timeline.chosen);
    this.overlays.open("from", written(this.ends[Math.max(0, chosen - BACK)]!));
    this.handle.focus();
  }

  /** Shows what the address says. */
  private show(): void {
    const from = this.overlays.valueOf("from");
    this.button.setAttribute("aria-pressed", String(from !== ""));
    this.button.textContent = from === "" ? "Compare" : "End comparison";
    this.handle.hidden = this.span.hidden = from === "";
    this.explorer.page.part("time").classList.toggle("comparing", from !== "");
    if (from !== "") {
      this.handle.max = String(this.ends.length - 1);
      const found = this.ends.findIndex((end) => end >= dayOf(Date.parse(from)));
      this.handle.value = String(found < 0 ? 0 : found);
      this.place();
    }
  }

  /** The earlier day stays before the later one. */
  private place(): void {
    const last = this.ends.length - 1;
    const chosen = this.explorer.moment.timeline.chosen;
    this.handle.value = String(Math.min(Number(this.handle.value), Math.max(0, chosen - 1)));
    const share = (week: number) => `${(100 * week) / Math.max(1, last)}%`;
    this.span.style.left = share(Number(this.handle.value));
    this.span.style.width = share(Math.max(0, chosen - Number(this.handle.value)));
    this.handle.setAttribute("aria-valuetext", said(written(this.ends[Number(this.handle.value)] ?? 0)));
  }
}
