import Graph from "graphology";
import Sigma from "sigma";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import { lying, place, type Point } from "./layout";
import type { Sight } from "./model";

const SIZES: Record<string, number> = { domain: 7, host: 7, address: 4, certificate: 6, authority: 8, key: 4 };

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & { key?: string };

interface Box {
  key: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Palette {
  text: string;
  ground: string;
  line: string;
  accent: string;
  of(kind: string, status: string): string;
}

/** The picture of what is in sight, drawn by sigma with WebGL. */
export class View {
  private readonly graph = new Graph();
  private readonly sigma: Sigma;
  private palette: Palette;
  private points: Map<string, Point> = new Map();
  private selected: string;
  /** Where nodes and labels of this frame are: a label that would cover one is left out. */
  private taken: Box[] = [];

  constructor(
    private readonly stage: HTMLElement,
    private readonly sight: Sight,
    private readonly centre: string,
    private readonly calm: boolean,
  ) {
    this.selected = centre;
    this.palette = readPalette(stage);
    this.draw();
    this.sigma = new Sigma(this.graph, stage, {
      labelDensity: 0.9,
      labelGridCellSize: 70,
      labelRenderedSizeThreshold: 3,
      stagePadding: 56,
      zIndex: true,
      minCameraRatio: 0.1,
      maxCameraRatio: 3,
      doubleClickZoomingRatio: 1,
      nodeReducer: (id, data) => this.node(id, data),
      edgeReducer: (edge, data) => this.edge(edge, data),
      defaultDrawNodeLabel: (context, data) => this.label(context, data),
      defaultDrawNodeHover: (context, data) => this.ring(context, data),
    });
    this.sigma.on("beforeRender", () => this.clearTaken());
    document.addEventListener("themechange", () => {
      this.palette = readPalette(stage);
      this.sigma.refresh();
    });
  }

  /** Brings in what came into sight. */
  draw(): void {
    const ids = [...this.sight.nodes.keys()];
    const links = [...this.sight.links.values()];
    const first = this.points.size === 0;
    this.points = place(ids, links.map(({ source, target }) => [source, target]), this.points);
    if (first && this.stage.clientWidth > this.stage.clientHeight * 1.2) {
      this.points = lying(this.points);
    }
    for (const node of this.sight.nodes.values()) {
      const { x, y } = this.points.get(node.id) ?? { x: 0, y: 0 };
      const size = node.id === this.centre ? 12 : (SIZES[node.kind] ?? 5);
      this.graph.mergeNode(node.id, { x, y, size, label: short(node.label), kind: node.kind, status: node.status });
    }
    for (const { source, target } of links) {
      this.graph.mergeEdge(source, target, { size: 1 });
    }
  }

  /** Puts a node before the others. */
  select(id: string): void {
    this.selected = id;
    this.sigma.refresh();
  }

  onSelect(take: (id: string) => void): void {
    this.sigma.on("clickNode", ({ node }) => take(node));
  }

  onExpand(take: (id: string) => void): void {
    this.sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      take(node);
    });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio * factor }, { duration: this.calm ? 1 : 200 });
  }

  fit(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.calm ? 1 : 300 });
  }

  /** Where a node is drawn, in the page's pixels. */
  position(id: string): Point | undefined {
    const data = this.sigma.getNodeDisplayData(id);
    if (data === undefined) {
      return undefined;
    }
    const inside = this.sigma.framedGraphToViewport(data);
    const frame = this.stage.getBoundingClientRect();
    return { x: frame.left + inside.x, y: frame.top + inside.y };
  }

  private node(id: string, data: Record<string, unknown>): Partial<NodeDisplayData> {
    const chosen = id === this.selected;
    const near = chosen || this.sight.neighbours(this.selected).has(id);
    return {
      ...data,
      color: chosen ? this.palette.accent : this.palette.of(data.kind as string, data.status as string),
      zIndex: chosen ? 2 : near ? 1 : 0,
      forceLabel: chosen || id === this.centre,
    };
  }

  private edge(edge: string, data: Record<string, unknown>): Record<string, unknown> {
    const touched = this.graph.extremities(edge).includes(this.selected);
    return { ...data, color: touched ? this.palette.accent : this.palette.line, size: touched ? 1.5 : 1, zIndex: touched ? 1 : 0 };
  }

  private clearTaken(): void {
    this.taken = this.graph.mapNodes((key, { size, label }) => {
      const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(key) as Point);
      const radius = this.sigma.scaleSize(size as number);
      const half = this.leads(key) ? Math.max(radius, (label as string).length * 3.3) : radius;
      const below = this.leads(key) ? 17 : 0;
      return { key, left: x - half, right: x + half, top: y - radius, bottom: y + radius + below };
    });
  }

  /** Those that others hang on are named before the others. */
  private leads(key: string): boolean {
    return key === this.selected || key === this.centre || this.sight.neighbours(key).size > 2;
  }

  /** Takes the room for a label if it is free; those that lead always have it. */
  private takes(data: Drawn, half: number): boolean {
    const key = data.key ?? "";
    const box = { key, left: data.x - half, right: data.x + half, top: data.y + data.size + 3, bottom: data.y + data.size + 17 };
    const free = this.taken.every(
      (other) => other.key === key || other.right < box.left || other.left > box.right || other.bottom < box.top || other.top > box.bottom,
    );
    if (free) {
      this.taken.push(box);
    }
    return free || this.leads(key);
  }

  /** Below the node and with a halo, so that it neither is struck through by links nor leaves the picture. */
  private label(context: CanvasRenderingContext2D, data: Drawn): void {
    if (data.label === null || data.label === undefined || data.label === "") {
      return;
    }
    context.font = "500 12px Inter Variable, system-ui, sans-serif";
    if (!this.takes(data, context.measureText(data.label).width / 2)) {
      return;
    }
    context.textAlign = "center";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.palette.ground;
    context.strokeText(data.label, data.x, data.y + data.size + 14);
    context.fillStyle = data.color === this.palette.accent ? this.palette.accent : this.palette.text;
    context.fillText(data.label, data.x, data.y + data.size + 14);
    context.textAlign = "start";
  }

  /** Sigma's own is a white box; ours is a ring and the label. */
  private ring(context: CanvasRenderingContext2D, data: Drawn): void {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.strokeStyle = this.palette.accent;
    context.lineWidth = 2;
    context.stroke();
    this.taken = [];
    this.label(context, data);
  }
}

function short(label: string): string {
  return label.length > 26 ? `${label.slice(0, 24)}…` : label;
}

/** Colours come from the style sheet through the legend, so that there is one place for them, dark and light. */
function readPalette(stage: HTMLElement): Palette {
  const root = stage.closest("[data-graph]") ?? document.body;
  const swatch = (name: string) => {
    const found = root.querySelector<HTMLElement>(`.swatch.${name}`);
    return found === null ? "#888888" : getComputedStyle(found).backgroundColor;
  };
  const kinds = new Map(["domain", "host", "address", "certificate", "authority", "key", "flawed", "bad"].map((name) => [name, swatch(name)]));
  const style = getComputedStyle(stage);
  return {
    text: style.color,
    ground: style.backgroundColor,
    line: style.textDecorationColor,
    accent: style.outlineColor,
    of: (kind, status) => kinds.get(status) ?? kinds.get(kind) ?? "#888888",
  };
}
