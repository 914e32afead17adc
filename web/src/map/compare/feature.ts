import { element } from "../../dom";
import { loadLinks } from "../data";
import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { unicode } from "../names";
import { MOST, readCompared, without, withOne } from "./chosen";
import { Comparison } from "./compare";
import type { Side } from "./document";
import { Store } from "./store";

const SLACK = 6;

/** Several domains can be chosen and laid side by side. */
export const compareFeature: Feature = {
  parameters: ["compare"],
  open(explorer) {
    const { page, address, choice, table, moment } = explorer;
    const { names, info } = page.data;
    const chosen = () => readCompared(address.state.own.get("compare") ?? "");
    const store = new Store((name, at) => loadLinks(info, name, at));
    const choose = (next: readonly string[]) => {
      address.put({ compare: next.join(",") });
      comparison.show(next);
      refresh();
    };
    const toggle = (name: string) => {
      const now = chosen();
      const next = now.includes(name) ? without(now, name) : withOne(now, name);
      page.say(next === now ? `No more than ${MOST} can be compared.` : `${unicode(name)} ${next.length > now.length ? "is to be compared" : "is no longer to be compared"}, ${next.length} in all.`);
      if (next !== now) {
        choose(next);
      }
    };
    const comparison: Comparison = new Comparison({
      middle: page.part("stage").parentElement!,
      titleOf: unicode,
      sideOf: (name) => sideOf(explorer, store, name),
      go: (name) => names.includes(name) && choice.choose(names.indexOf(name), true),
      choose,
      remove: toggle,
      say: (text) => page.say(text),
    });
    const refresh = () => {
      page.root.querySelectorAll<HTMLElement>("[data-pick]").forEach((each) => mark(each, chosen().includes(each.dataset.pick!)));
    };
    choice.panel.buttons.push((node) => button(names[node]!, chosen(), toggle));
    table.before.push((node) => checkbox(names[node]!, page.titles[node]!, chosen(), toggle));
    moment.arrived.add(() => comparison.show(chosen()));
    let first = true;
    explorer.followed.add(() => {
      // A link to a comparison shows it; the back button leaves the sheet as it is.
      comparison.show(chosen(), first ? true : undefined);
      first = false;
      refresh();
    });
    shiftClick(explorer, toggle);
  },
};

function button(name: string, chosen: readonly string[], toggle: (name: string) => void): HTMLElement {
  const made = element("button", { class: "button", type: "button", "data-pick": name });
  made.addEventListener("click", () => toggle(name));
  mark(made, chosen.includes(name));
  return made;
}

function checkbox(name: string, title: string, chosen: readonly string[], toggle: (name: string) => void): HTMLElement {
  const made = element("input", { type: "checkbox", class: "compare-pick", "data-pick": name, "aria-label": `Compare ${title}` });
  made.addEventListener("change", () => {
    toggle(name);
    made.checked = made.dataset.chosen === "true";
  });
  mark(made, chosen.includes(name));
  return made;
}

/** How a button or a checkbox says whether its domain is chosen. */
function mark(control: HTMLElement, chosen: boolean): void {
  control.dataset.chosen = String(chosen);
  if (control instanceof HTMLInputElement) {
    control.checked = chosen;
  } else {
    control.setAttribute("aria-pressed", String(chosen));
    control.textContent = chosen ? "In comparison" : "Add to comparison";
  }
}

/** A press with Shift neither selects nor drags. */
function shiftClick({ page, view }: Explorer, toggle: (name: string) => void): void {
  const stage = page.part("stage");
  const middle = stage.parentElement!;
  const drawn = (event: Event) => (event.target as Element).closest(".map-stage, .ego-frame") !== null;
  for (const kind of ["pointerdown", "pointerup"] as const) {
    middle.addEventListener(kind, (event) => event.shiftKey && drawn(event) && event.stopPropagation(), { capture: true });
  }
  middle.addEventListener("click", (event) => {
    if (!event.shiftKey || !drawn(event)) {
      return;
    }
    const box = stage.getBoundingClientRect();
    const disc = (event.target as Element).closest<SVGElement>(".ego-disc")?.dataset.id;
    const node = disc === undefined ? (view?.at({ x: event.clientX - box.left, y: event.clientY - box.top }, SLACK) ?? -1) : page.data.names.indexOf(disc);
    if (node >= 0 && page.titles[node] !== "") {
      toggle(page.data.names[node]!);
    }
  });
}

async function sideOf({ page, address, moment }: Explorer, store: Store, name: string): Promise<Side> {
  const node = page.data.names.indexOf(name);
  const network = node < 0 ? "" : moment.facts.titleOf("network", node);
  const { about, links } = await store.of(name, address.state.at);
  return { name, title: unicode(name), about, links, network: network === "Unknown" ? "" : network, degree: page.data.edition.degree[node] ?? 0 };
}
