import { element, svg } from "../../dom";
import { type Ego, rootOf } from "./egoState";
import { KINDS } from "./kinds";
import type { EgoModel } from "./model";

const TOOLS = {
  expand: ["Expand", "E"],
  collapse: ["Collapse", "C"],
  pin: ["Pin", "P"],
  remove: ["Remove", "Delete"],
  undo: ["Undo", "Ctrl+Z"],
  redo: ["Redo", "Ctrl+Shift+Z"],
  close: ["Back to the map", "Escape"],
} as const;
type Tool = keyof typeof TOOLS;
const ALL = Object.keys(TOOLS) as Tool[];

/** The buttons below the picture; each says its key. */
export class EgoTools {
  readonly bar = element("div", { class: "ego-tools", role: "toolbar", "aria-label": "What to do with these links" });
  private readonly buttons: Record<Tool, HTMLButtonElement>;

  constructor(acts: Record<Tool, () => void>) {
    this.buttons = Object.fromEntries(ALL.map((tool) => [tool, made(tool, acts[tool])])) as Record<Tool, HTMLButtonElement>;
    this.bar.append(...ALL.map((tool) => this.buttons[tool]));
  }

  /** What can be done now. */
  show(model: EgoModel, ego: Ego, selected: string): void {
    const allowed = allowedOf(model, ego, selected);
    ALL.forEach((tool) => (this.buttons[tool].disabled = !allowed[tool]));
    this.buttons.pin.textContent = ego.pinned.has(selected) ? "Unpin" : TOOLS.pin[0];
  }
}

function allowedOf(model: EgoModel, ego: Ego, selected: string): Record<Tool, boolean> {
  const { domains, groups } = model.sight;
  const shown = model.shows(selected);
  const expanded = ego.expanded.has(selected);
  return {
    expand: shown && (!expanded || groups.some(({ owner }) => owner === selected)),
    collapse: expanded && domains.some(({ owner }) => owner === selected),
    pin: shown,
    remove: shown && selected !== rootOf(ego),
    undo: model.canUndo,
    redo: model.canRedo,
    close: true,
  };
}

function made(tool: Tool, act: () => void): HTMLButtonElement {
  const [title, hint] = TOOLS[tool];
  const button = element("button", { class: "button", type: "button", "data-ego": tool, title: `${title} (${hint})`, "aria-keyshortcuts": hint.replace("Ctrl", "Control") }, title);
  button.addEventListener("click", () => act());
  return button;
}

/** What the lines mean: those of the kinds that are in sight. */
export function lineLegend(kinds: ReadonlySet<string>): HTMLElement {
  const sample = (kind: string) => svg("svg", { class: "ego-sample", viewBox: "0 0 34 8", "aria-hidden": "true" }, svg("line", { class: `ego-line kind-${kind}`, x1: "1", y1: "4", x2: "33", y2: "4" }));
  const lines = Object.entries(KINDS).filter(([kind]) => kinds.has(kind)).map(([kind, { short }]) => element("li", {}, sample(kind), short));
  return element("ul", { class: "ego-legend", "aria-label": "What the lines mean" }, ...lines);
}
