import type { Covered } from "./camera";
import type { Graphics } from "./graphics";
import type { Page } from "./page";
import { type MapEvents, MapView } from "./view";

const TOP = 46;
/** A browser that can gives graphics back within so many milliseconds. */
const PATIENCE = 2000;

/** Opens the picture of the map; undefined where the browser cannot draw it, which the page then says. */
export function openView(page: Page, graphics: Graphics | undefined, events: MapEvents, lost: () => void): MapView | undefined {
  if (graphics === undefined) {
    page.root.classList.add("flat");
    page.part("words").textContent = "This browser cannot draw the map: it has no WebGL 2. The picture is from the server.";
    return undefined;
  }
  const canvas = page.part("canvas");
  let waiting = 0;
  canvas.addEventListener("webglcontextlost", (event) => {
    // Only who says so is given another one.
    event.preventDefault();
    waiting = window.setTimeout(() => {
      page.say("The graphics of this browser gave up; the table has the same domains.");
      lost();
    }, PATIENCE);
  });
  canvas.addEventListener("webglcontextrestored", () => clearTimeout(waiting));
  const drawn = { edition: page.data.edition, titles: page.titles, communities: page.data.info.communities };
  return new MapView(page.part("stage"), drawn, graphics, calm(), () => covered(page), events);
}

/** Whether nothing should move by itself. */
export function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** What lies over the stage's edges. */
function covered(page: Page): Covered {
  const stage = page.part("stage").getBoundingClientRect();
  const box = (name: string) => page.part(name).getBoundingClientRect();
  const detail = box("detail");
  const beside = detail.width > 0 && detail.width < stage.width * 0.7;
  const time = box("time");
  const foot = time.height === 0 ? stage.bottom : time.top;
  const bottom = detail.width > 0 && !beside ? detail.top : foot;
  const cards = [...page.root.querySelectorAll<HTMLElement>(".map-cards > :not([hidden]), .map-zoom")].map((card) => card.getBoundingClientRect());
  const within = cards.map(({ left, top, right, bottom }) => ({ left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top }));
  return { top: TOP, cards: within, right: beside ? stage.right - detail.left : 0, bottom: Math.max(0, Math.min(stage.height * 0.6, stage.bottom - bottom)) };
}

/** Ready once the links are drawn too. */
export function awaitFirst(view: MapView | undefined, ready: () => void): void {
  const look = () => {
    if (view === undefined || (view.settled && view.frames > 0)) {
      ready();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
