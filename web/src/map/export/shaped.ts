import type { Shape } from "../overlay/picture";
import { circlePath } from "./parts";
import { tenth } from "./strands";

/** A part of a shape: filled where the line has no width. */
interface Outline {
  path: string;
  width: number;
}

/** Of a shape a part is left out, so that it has to be larger than a disc to be told (gl/nodes.ts). */
export function radiusOfShape(radius: number): number {
  return Math.max(radius + 1.5, 5);
}

/** What the map's shader draws for a shape, around the origin; radii and widths are its own. */
function outlines(shape: Shape, radius: number): Outline[] {
  const thick = Math.max(1.3, 0.24 * radius);
  switch (shape) {
    case "disc":
      return [{ path: circlePath(radius), width: 0 }];
    case "ring":
      return [{ path: circlePath(radius - thick / 2), width: thick }];
    case "halo":
      return [{ path: circlePath(0.52 * radius), width: 0 }, { path: circlePath(radius - 0.35 * thick), width: 0.7 * thick }];
    case "diamond": {
      const corner = tenth(0.75 * Math.SQRT2 * radius);
      return [{ path: `M0 ${-corner}L${corner} 0 0 ${corner} ${-corner} 0Z`, width: 0 }];
    }
    case "cross": {
      const end = tenth(radius / Math.SQRT2);
      return [{ path: `M${-end} ${-end}L${end} ${end}M${-end} ${end}L${end} ${-end}`, width: 1.2 * thick }];
    }
  }
}

/** A shape as elements of an SVG. */
export function shapeAsVectors(shape: Shape, radius: number, colour: string): string {
  return outlines(shape, radius)
    .map(({ path, width }) => (width === 0 ? `<path d="${path}" fill="${colour}"/>` : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${tenth(width)}"/>`))
    .join("");
}

/** Draws a shape where the origin is. */
export function drawShape(to: CanvasRenderingContext2D, shape: Shape, radius: number, colour: string): void {
  to.fillStyle = colour;
  to.strokeStyle = colour;
  for (const { path, width } of outlines(shape, radius)) {
    const outline = new Path2D(path);
    if (width === 0) {
      to.fill(outline);
    } else {
      to.lineWidth = width;
      to.stroke(outline);
    }
  }
}
