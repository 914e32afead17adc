import { element } from "../dom";
import { type Look, draw } from "./chart";
import { dayWords, spoken, toData, type Trend, valueWords } from "./series";

const HEIGHT = 220;

/** One chart with its legend; `small` ones have no switches. */
export interface Panel {
  share(on: boolean): void;
  theme(): void;
}

export interface Wishes {
  share: boolean;
  hidden: (key: string) => boolean;
  toggled: (key: string, hidden: boolean) => void;
  say: (words: string) => void;
}

/** Draws what its source says; the page already has the same as a table. */
export async function openPanel(section: HTMLElement, wishes: Wishes): Promise<Panel | undefined> {
  const source = section.dataset.source ?? "";
  const box = section.querySelector<HTMLElement>("[data-plot]");
  const read = section.querySelector<HTMLElement>("[data-read]");
  if (source === "" || box === null || read === null) {
    return undefined;
  }
  const answer = await fetch(source, { headers: { Accept: "application/json" } }).catch(() => undefined);
  if (answer === undefined || !answer.ok) {
    read.hidden = false;
    read.textContent = "The chart could not be loaded; the table has the same numbers.";
    section.querySelector("details")?.setAttribute("open", "");
    return undefined;
  }
  return show(section, box, read, (await answer.json()) as Trend, wishes);
}

function show(section: HTMLElement, box: HTMLElement, read: HTMLElement, trend: Trend, wishes: Wishes): Panel {
  const shares = section.dataset.shares === "true";
  let share = shares && wishes.share;
  let data = toData(trend, share);
  let place: number | undefined;
  const hidden = new Set<number>();
  const titles = trend.lines.map(({ title }) => title);
  const rows = trend.lines.map(({ key }) => [...section.querySelectorAll<HTMLElement>("[data-legend] > li")].find((row) => row.dataset.key === key));
  const tell = () => {
    read.textContent = place === undefined ? "" : dayWords(data[0][place] ?? 0);
    rows.forEach((row, i) => {
      const values = data[i + 1] ?? [];
      const value = place === undefined ? values.findLast((each) => each !== null) : values[place];
      row?.querySelector("[data-value]")?.replaceChildren(valueWords(value, share));
    });
  };
  box.hidden = false;
  read.hidden = false;
  const chart = draw(box, data, share, look(section, rows), Number(box.dataset.height ?? HEIGHT), (at) => {
    place = at;
    tell();
  });
  rows.forEach((row, i) => row !== undefined && toggle(row, wishes.hidden(row.dataset.key ?? ""), (off) => {
    hidden[off ? "add" : "delete"](i);
    chart.show(i, !off);
  }, (off) => wishes.toggled(row.dataset.key ?? "", off)));
  keys(box, trend.days.length, () => place, (next) => {
    chart.point(next);
    wishes.say(next === undefined ? "" : spoken(titles, data, next, share, hidden));
  });
  new ResizeObserver(() => chart.resize(box.clientWidth)).observe(box);
  tell();
  section.dataset.drawn = "yes";
  return {
    share: (on) => {
      share = shares && on;
      data = toData(trend, share);
      chart.data(data, share);
      tell();
    },
    theme: () => chart.look(look(section, rows)),
  };
}

/** The style sheet is the one source of colours. */
function look(section: HTMLElement, rows: (HTMLElement | undefined)[]): Look {
  const style = getComputedStyle(section);
  const colour = (of: Element | null | undefined) => (of === null || of === undefined ? "" : getComputedStyle(of).backgroundColor);
  return {
    text: getComputedStyle(section.querySelector(".quiet") ?? section).color,
    grid: getComputedStyle(section.querySelector(".head") ?? section).borderBottomColor,
    font: `12px ${style.fontFamily}`,
    hues: rows.map((row) => colour(row?.querySelector(".swatch"))),
  };
}

function toggle(row: HTMLElement, off: boolean, show: (off: boolean) => void, chosen: (off: boolean) => void): void {
  const name = row.querySelector<HTMLElement>(".trend-name");
  if (name === null) {
    return;
  }
  const button = element("button", { type: "button", class: "trend-name" }, ...name.childNodes);
  const set = (hidden: boolean) => {
    button.setAttribute("aria-pressed", String(!hidden));
    row.classList.toggle("off", hidden);
    show(hidden);
  };
  button.addEventListener("click", () => {
    const hidden = button.getAttribute("aria-pressed") === "true";
    set(hidden);
    chosen(hidden);
  });
  name.replaceWith(button);
  set(off);
}

function keys(box: HTMLElement, days: number, place: () => number | undefined, go: (next: number | undefined) => void): void {
  box.addEventListener("keydown", (event) => {
    const from = place() ?? days;
    const next: Record<string, number | undefined> = {
      ArrowLeft: Math.max(0, from - 1),
      ArrowRight: Math.min(days - 1, from + 1),
      Home: 0,
      End: days - 1,
      Escape: undefined,
    };
    if (event.key in next) {
      event.preventDefault();
      go(next[event.key]);
    }
  });
  box.addEventListener("blur", () => go(undefined));
}
