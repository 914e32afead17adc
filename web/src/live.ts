import { relative } from "./ago";
import { element } from "./dom";
import { grouped } from "./numbers";

interface Visit {
  domain: string;
  unicode: string;
  at: string;
  level: string;
  title: string;
}

export interface Progress {
  due: number;
  running: number;
  visited: number;
  known: number;
  idle: boolean;
  pause: { since: string; reason: string } | null;
  recent: Visit[];
}

const PAUSES: Record<string, string | undefined> = { dns: "Paused: no DNS here", disk: "Paused: the disk is full" };

/** How the crawl stands in a few words; the same as Words.java writes. */
export function sentence(progress: Progress): string {
  if (progress.pause !== null) {
    return PAUSES[progress.pause.reason] ?? "Waiting for the database";
  }
  return progress.idle ? "Idle" : `Visiting ${grouped(progress.running)}, ${grouped(progress.due)} due`;
}

/** Shows the crawl as it goes. */
export function initLive(section: HTMLElement): void {
  const events = new EventSource("/api/v1/crawl/events");
  events.addEventListener("progress", (event) => show(section, JSON.parse((event as MessageEvent<string>).data) as Progress));
  addEventListener("pagehide", () => events.close());
}

function show(section: HTMLElement, progress: Progress): void {
  for (const field of section.querySelectorAll<HTMLElement>("[data-count]")) {
    const value = progress[field.dataset.count as "due" | "running" | "visited"];
    field.textContent = grouped(value);
  }
  for (const words of document.querySelectorAll<HTMLElement>("[data-crawl]")) {
    words.textContent = sentence(progress);
    words.closest(".live")?.classList.toggle("busy", !progress.idle);
  }
  const list = section.querySelector<HTMLElement>("[data-recent]");
  list?.replaceChildren(...progress.recent.map(line));
  const none = section.querySelector<HTMLElement>("[data-none]");
  if (none !== null) {
    none.hidden = progress.recent.length > 0;
  }
  section.dataset.ready = "true";
}

function line(visit: Visit): HTMLLIElement {
  return element(
    "li",
    {},
    element("span", { class: `dot ${visit.level}`, "aria-hidden": "true" }),
    element("a", { href: `/domain/${encodeURIComponent(visit.domain)}`, class: "grow" }, element("bdi", {}, visit.unicode)),
    element("span", { class: "quiet" }, visit.title),
    element("time", { datetime: visit.at, class: "quiet", "data-relative": "" }, relative(Date.parse(visit.at), Date.now())),
  );
}
