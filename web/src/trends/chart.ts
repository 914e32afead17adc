// MIT, no dependencies, 52 kB: made for series of time. Loaded only where there is a chart.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { saidMonth, saidShort } from "../dates";
import { type Data, dots, valueWords } from "./series";

const WIDE = 2;
const DASHES: number[][] = [[], [6, 4], [2, 3], [10, 4, 2, 4]];

/** What a chart looks like in this theme. */
export interface Look {
  text: string;
  grid: string;
  font: string;
  hues: string[];
}

/** A chart, and what one can do with it. */
export interface Chart {
  data(data: Data, share: boolean): void;
  show(line: number, on: boolean): void;
  look(look: Look): void;
  /** Puts the cursor on a day; undefined takes it away. */
  point(place: number | undefined): void;
  resize(width: number): void;
}

/** Draws lines over days. Lines differ by dashes too, for those who do not tell the colours apart. */
export function draw(box: HTMLElement, data: Data, share: boolean, look: Look, height: number, pointed: (place: number | undefined) => void): Chart {
  let colours = look;
  let shares = share;
  let current = data;
  const axis = (more: uPlot.Axis): uPlot.Axis => ({
    stroke: () => colours.text,
    font: look.font,
    grid: { stroke: () => colours.grid, width: 1 },
    ticks: { stroke: () => colours.grid, width: 1, size: 4 },
    ...more,
  });
  const line = (i: number): uPlot.Series => ({
    stroke: () => colours.hues[i] ?? colours.text,
    width: WIDE,
    dash: DASHES[Math.floor(i / 2) % DASHES.length]!,
    spanGaps: false,
    points: { show: true, size: 5, fill: () => colours.hues[i] ?? colours.text, filter: (self, at) => dots([...(self.data[at] ?? [])]) },
  });
  const plot = new uPlot(
    {
      width: box.clientWidth,
      height,
      padding: [8, 20, 0, 0],
      legend: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      cursor: { y: false, drag: { x: false, y: false }, sync: { key: "trends", scales: ["x", null] }, points: { size: 7 } },
      scales: { x: { time: true }, y: { range: (_, _low, high) => [0, high === null || high <= 0 ? 1 : high * 1.08] } },
      axes: [
        axis({ space: 70, size: 30, values: monthDay }),
        axis({ size: 52, values: (_, splits) => splits.map((value) => (shares || Number.isInteger(value) ? valueWords(value, shares) : "")) }),
      ],
      series: [{}, ...data.slice(1).map((_, i) => line(i))],
      hooks: { setCursor: [(self) => pointed(self.cursor.idx ?? undefined)] },
    },
    data as uPlot.AlignedData,
    box,
  );
  return {
    data: (next, as) => {
      shares = as;
      current = next;
      plot.setData(next as uPlot.AlignedData);
    },
    show: (i, on) => plot.setSeries(i + 1, { show: on }),
    look: (next) => {
      colours = next;
      plot.redraw(false, true);
    },
    point: (place) => plot.setCursor(place === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(current[0][place] ?? 0, "x"), top: 0 }),
    resize: (width) => plot.setSize({ width, height }),
  };
}

const MONTHS = 300 * 86_400;

function monthDay(_: uPlot, splits: number[]): string[] {
  const far = (splits.at(-1) ?? 0) - (splits[0] ?? 0) > MONTHS;
  return splits.map((seconds) => (far ? saidMonth : saidShort)(seconds * 1000));
}
