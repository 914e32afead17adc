import { monthOf, said } from "../dates";
import { svg } from "../dom";
import { grouped } from "../numbers";
import { BEGINNING } from "./columns";
import { dayOf, type Weeks, weeks, written } from "./days";

const STEP = 10;
const BAR = 7;
const UP = 26;
const DOWN = 15;
const PACE = 220;
const DAY = 86_400_000;

/** The last year under the map: who joined above the line, who left below it, and the day that is shown. */
export class Timeline {
  private readonly range: HTMLInputElement;
  private weeks: Weeks = { ends: [], joined: new Uint32Array(), left: new Uint32Array() };
  private playing = 0;
  /** The last moment that is known, in days. */
  private last = 0;

  /** @param moved a day while the slider goes, undefined for now; `rest` once it stands */
  constructor(
    private readonly root: HTMLElement,
    private readonly moved: (day: number | undefined, rest: boolean) => void,
  ) {
    this.range = root.querySelector<HTMLInputElement>("[data-day]")!;
    this.range.addEventListener("input", () => {
      this.stop();
      this.tell(false);
    });
    this.range.addEventListener("change", () => this.tell(true));
    root.querySelector("[data-play]")!.addEventListener("click", () => (this.playing === 0 ? this.play() : this.stop(true)));
  }

  /** The last days of the weeks, in the order of the slider. */
  get ends(): number[] {
    return this.weeks.ends;
  }

  /** Which of them is shown. */
  get chosen(): number {
    return Number(this.range.value);
  }

  show(joined: ArrayLike<number>, left: ArrayLike<number>, asOf: string): void {
    this.last = dayOf(Date.parse(asOf));
    this.weeks = weeks(joined, left, this.last);
    // The first week of the map is everybody who was there before: no news.
    this.range.max = String(this.weeks.ends.length - 1);
    this.draw();
    this.root.hidden = false;
    this.words();
  }

  /** Shows a day that came with the address. */
  set(at: string): void {
    const wanted = at === "" ? this.last : dayOf(Date.parse(at));
    const found = this.weeks.ends.findIndex((end) => end >= wanted);
    this.range.value = String(found < 0 ? this.weeks.ends.length - 1 : found);
    this.words();
  }

  private tell(rest: boolean): void {
    this.words();
    const chosen = Number(this.range.value);
    this.moved(chosen === this.weeks.ends.length - 1 ? undefined : this.weeks.ends[chosen], rest);
  }

  private words(): void {
    const chosen = Number(this.range.value);
    const end = this.weeks.ends[chosen] ?? this.last;
    const date = said(BEGINNING + end * DAY);
    const [joined, left] = [this.weeks.joined[chosen] ?? 0, this.weeks.left[chosen] ?? 0];
    this.root.querySelector("[data-date]")!.textContent = date;
    const moves = this.root.querySelector("[data-moved]")!;
    const part = (text: string, kind: string) => Object.assign(document.createElement("span"), { textContent: text, className: kind });
    moves.replaceChildren(part(joined === 0 ? "0" : `+${grouped(joined)}`, "came"), " joined, ", part(left === 0 ? "0" : `−${grouped(left)}`, "went"), " left this week");
    this.range.setAttribute("aria-valuetext", `${date}: ${joined} joined and ${left} left that week`);
    this.root.querySelectorAll("[data-weeks] g").forEach((bar, at) => bar.classList.toggle("later", at > chosen));
    this.root.style.setProperty("--share", String(chosen / Math.max(1, this.weeks.ends.length - 1)));
  }

  private draw(): void {
    const { ends, joined, left } = this.weeks;
    const chart = this.root.querySelector("[data-weeks]")!;
    chart.setAttribute("viewBox", `0 0 ${ends.length * STEP} ${UP + DOWN + 1}`);
    // One week of founding must not flatten all others.
    const usual = (values: Uint32Array) => Math.max(1, [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 1);
    const [upper, lower] = [usual(joined), usual(left)];
    const bar = (kind: string, x: number, y: number, height: number) => svg("rect", { class: kind, x: `${x}`, y: `${y}`, width: `${BAR}`, height: `${height}` });
    chart.replaceChildren(
      ...ends.map((_, week) => {
        const up = (UP * Math.min(1.3, joined[week]! / upper)) / 1.3;
        const down = (DOWN * Math.min(1.3, left[week]! / lower)) / 1.3;
        return svg("g", {}, bar("came", week * STEP + 1, UP - up, up), bar("went", week * STEP + 1, UP + 1, down));
      }),
    );
    const months = [0, 0.25, 0.5, 0.75, 1].map((share) => ends[Math.round(share * (ends.length - 1))]!);
    this.root.querySelector("[data-months]")!.replaceChildren(...months.map((end) => Object.assign(document.createElement("span"), { textContent: monthOf(BEGINNING + end * DAY) })));
  }

  private play(): void {
    const end = Number(this.range.max);
    if (Number(this.range.value) >= end) {
      this.range.value = "0";
    }
    this.root.classList.add("playing");
    this.root.querySelector("[data-play]")!.setAttribute("aria-label", "Stop");
    this.playing = window.setInterval(() => {
      this.range.value = String(Number(this.range.value) + 1);
      this.tell(false);
      if (Number(this.range.value) >= end) {
        this.stop(true);
      }
    }, PACE);
  }

  stop(told = false): void {
    if (this.playing === 0) {
      return;
    }
    clearInterval(this.playing);
    this.playing = 0;
    this.root.classList.remove("playing");
    this.root.querySelector("[data-play]")!.setAttribute("aria-label", "Play the last year");
    if (told) {
      this.tell(true);
    }
  }
}

/** The day as an address has it; now has none. */
export function addressOf(day: number | undefined): string {
  return day === undefined ? "" : written(day);
}
