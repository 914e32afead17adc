import { SHAPES } from "../overlay/picture";
import type { Pictured } from "./pictured";
import { radiusOfShape, shapeAsVectors } from "./shaped";
import { hex, hueIn } from "./sheet";
import { tenth, written } from "./strands";
import { escaped } from "./xml";

/** Smaller ones are dots of one path. */
const DISC = 1.7;
/** What is not looked at steps back, as in the page. */
const OTHERS = 0.4;
const FAINT = 0.12;

/** All domains in view: small ones as dots, one path for each colour; large ones as discs with their names, the largest on top; then those with a shape. */
export function marks(pictured: Pictured): string {
  const dots = new Map<string, string[]>();
  const discs: string[] = [];
  const others: string[] = [];
  const { lit, shapes } = pictured.looked;
  for (let node = pictured.edition.nodes - 1; node >= 0; node--) {
    const at = pictured.sight(node);
    if (at === undefined) {
      continue;
    }
    const radius = pictured.radiusOf(node);
    const alpha = pictured.shown[node] === 255 ? (lit?.has(node) ?? true ? 1 : OTHERS) : FAINT;
    const colour = hueIn(pictured.palette, pictured.hueOf(node));
    const shape = SHAPES[shapes?.[node] ?? 0] ?? "disc";
    if (shape !== "disc") {
      others.push(`<g transform="translate(${written(at)})"${faded("opacity", alpha)}>${titled(pictured, node)}${shapeAsVectors(shape, radiusOfShape(radius), colour)}</g>`);
    } else if (radius < DISC) {
      const look = `stroke="${colour}" stroke-opacity="${tenth(alpha * 7.5) / 10}" stroke-width="${tenth(2 * radius)}"`;
      dots.set(look, dots.get(look) ?? []);
      dots.get(look)!.push(`M${written(at)}h0`);
    } else {
      const title = titled(pictured, node);
      discs.push(`<circle cx="${tenth(at.x)}" cy="${tenth(at.y)}" r="${tenth(radius)}" fill="${colour}"${faded("fill-opacity", alpha)}${title === "" ? "/>" : `>${title}</circle>`}`);
    }
  }
  const paths = [...dots].map(([look, all]) => `<path ${look} d="${all.join("")}"/>`);
  return `<g fill="none" stroke-linecap="round">${paths.join("")}</g><g stroke="${hex(pictured.palette.ground)}" stroke-width=".6">${discs.join("")}</g>${others.join("")}`;
}

function titled({ titles }: Pictured, node: number): string {
  const name = escaped(titles[node]!);
  return name === "" ? "" : `<title>${name}</title>`;
}

function faded(attribute: string, alpha: number): string {
  return alpha < 1 ? ` ${attribute}="${alpha}"` : "";
}
