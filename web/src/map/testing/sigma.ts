// The page that `./radar bench map` compares with: sigma 3 with the domains, places, colours and links that the map has. Not shipped.
import Graph from "graphology";
import Sigma from "sigma";
import { type Info, readNames } from "../data";
import { type Edition, readEdition } from "../edition";
import { radii } from "../radius";
import "./sigma.css";

const HUES = ["#6d8fd6", "#c9738a", "#5fae8c", "#c8a55a", "#9b86cf", "#c98a62", "#68a9bd", "#a4ae63", "#b77fb5", "#7f97ad", "#b7a08c", "#78b39f"];
const QUIET = "#667283";
/** Colours of links that shine through add up to white here, so these are opaque and near the ground's. */
const LINK = "#1c2330";

interface SigmaMap {
  ready: boolean;
  firstFrame: number;
  settled(): boolean;
  measure(): number;
}

declare global {
  interface Window {
    sigmaMap?: SigmaMap;
  }
}

async function bytes(url: string): Promise<ArrayBuffer> {
  return (await fetch(url)).arrayBuffer();
}

function graphOf(edition: Edition, names: string[], { communities }: Info): Graph {
  const graph = new Graph({ type: "undirected" });
  const colours = new Map(communities.map(({ id, colour }) => [id, HUES[colour]!]));
  const sizes = radii(edition.nodes);
  for (let node = 0; node < edition.nodes; node++) {
    const color = colours.get(edition.community[node]!) ?? QUIET;
    graph.addNode(node, { x: edition.x[node], y: edition.y[node], size: sizes[node], color, label: names[node] });
  }
  for (let link = 0; link < edition.from.length; link++) {
    graph.addEdge(edition.from[link], edition.to[link], { size: 0.5, color: LINK });
  }
  return graph;
}

/** Waits until all that was drawn is there. */
function finish(stage: HTMLElement): void {
  for (const canvas of stage.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

const stage = document.querySelector<HTMLElement>("#stage")!;
const info = (await (await fetch("/api/v1/map")).json()) as Info;
const [file, names] = await Promise.all([bytes(info.file), bytes(info.names)]);
const edition = readEdition(file);
const sigma = new Sigma(graphOf(edition, readNames(names, edition.nodes), info), stage);
finish(stage);
let frames = 0;
window.sigmaMap = {
  ready: true,
  firstFrame: performance.now(),
  settled: () => true,
  measure: () => {
    const begun = performance.now();
    const camera = sigma.getCamera();
    const { x, y } = camera.getState();
    const turn = frames++ / 10;
    camera.setState({ x: x + 0.003 * Math.cos(turn), y: y + 0.003 * Math.sin(turn) });
    sigma.refresh({ partialGraph: { nodes: [], edges: [] }, skipIndexation: true, schedule: false });
    finish(stage);
    return performance.now() - begun;
  },
};
