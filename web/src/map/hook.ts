import type { MapView } from "./view";

/** For tests and measuring: nobody should have to compare pixels of the map. */
export interface Hook {
  ready: boolean;
  nodes: number;
  selected: string;
  /** What is laid over the map. */
  overlay: { parameter: string; marks: Record<string, string>; lines: number } | undefined;
  /** The domains that have pulsed, in their order. */
  pulsed: string[];
  /** When the first whole picture stood, in milliseconds since navigation. */
  firstFrame: number;
  software: boolean;
  /** Whether nothing moves and the links are drawn. */
  settled(): boolean;
  node(name: string): number;
  /** Where a domain is drawn, in pixels of the window. */
  position(name: string): { x: number; y: number } | undefined;
  shown(): number;
  /** The links of a domain, once they can be opened in place. */
  ego?: { ids(): string[]; position(id: string): { x: number; y: number } | undefined; settled(): boolean };
  /** One frame of the moved map, in milliseconds. */
  measure(): number;
}

declare global {
  interface Window {
    radarMap?: Hook;
  }
}

export function hang(view: MapView, stage: HTMLElement, names: string[], shown: () => number): Hook {
  const hook: Hook = {
    ready: false,
    nodes: names.length,
    selected: "",
    overlay: undefined,
    pulsed: [],
    firstFrame: 0,
    software: view.renderer.software,
    settled: () => view.settled,
    node: (name) => names.indexOf(name),
    position: (name) => {
      const node = names.indexOf(name);
      const box = stage.getBoundingClientRect();
      const at = node < 0 ? undefined : view.position(node);
      return at === undefined ? undefined : { x: box.left + at.x, y: box.top + at.y };
    },
    shown,
    measure: () => view.measure(),
  };
  window.radarMap = hook;
  return hook;
}
