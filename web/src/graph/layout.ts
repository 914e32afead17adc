export interface Point {
  x: number;
  y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 220;
const LENGTH = 1;
/** Quite flat would lead links through the labels beside. */
const TILT = 0.3;

/**
 * Places nodes so that linked ones are near and others apart: Fruchterman and Reingold's springs, always with the same result.
 * Nodes that have a place keep it: a map whose towns move is no map.
 */
export function place(ids: string[], links: [string, string][], placed: ReadonlyMap<string, Point>): Map<string, Point> {
  const points = begin(ids, links, placed);
  const movable = ids.filter((id) => !placed.has(id));
  const all = ids.map((id) => points.get(id)!);
  for (let round = 0; round < ROUNDS; round++) {
    const step = 0.35 * (1 - round / ROUNDS);
    const forces = new Map<Point, Point>(movable.map((id) => [points.get(id)!, { x: 0, y: 0 }]));
    repel(forces, all);
    attract(forces, links, points);
    for (const [point, force] of forces) {
      const size = Math.hypot(force.x, force.y);
      if (size > 0) {
        point.x += (force.x / size) * Math.min(size, step);
        point.y += (force.y / size) * Math.min(size, step);
      }
    }
  }
  return points;
}

/** The same picture, turned so that its longest extent lies flat: labels are wide, and so are screens. */
export function lying(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const all = [...points.values()];
  const x = all.reduce((sum, point) => sum + point.x, 0) / all.length;
  const y = all.reduce((sum, point) => sum + point.y, 0) / all.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const point of all) {
    xx += (point.x - x) ** 2;
    yy += (point.y - y) ** 2;
    xy += (point.x - x) * (point.y - y);
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2 + TILT;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...points].map(([id, point]) => [
      id,
      { x: (point.x - x) * cos + (point.y - y) * sin, y: (point.y - y) * cos - (point.x - x) * sin },
    ]),
  );
}

/** New nodes start beside a neighbour that has a place, each in a direction of its own. */
function begin(ids: string[], links: [string, string][], placed: ReadonlyMap<string, Point>): Map<string, Point> {
  const points = new Map<string, Point>();
  for (const [id, { x, y }] of placed) {
    points.set(id, { x, y });
  }
  ids.forEach((id, index) => {
    if (!points.has(id)) {
      const beside = links
        .flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
        .map((neighbour) => points.get(neighbour))
        .find((point) => point !== undefined) ?? { x: 0, y: 0 };
      const away = Math.atan2(beside.y, beside.x);
      const angle = placed.size > 0 ? away + ((index % 7) - 3) * 0.35 : index * GOLDEN_ANGLE;
      const radius = index === 0 && placed.size === 0 ? 0 : LENGTH;
      points.set(id, { x: beside.x + radius * Math.cos(angle), y: beside.y + radius * Math.sin(angle) + index * 1e-3 });
    }
  });
  return points;
}

function repel(forces: Map<Point, Point>, all: Point[]): void {
  for (const [point, force] of forces) {
    for (const other of all) {
      const x = point.x - other.x;
      const y = point.y - other.y;
      const square = x * x + y * y;
      if (other !== point && square < 36) {
        const push = (LENGTH * LENGTH) / Math.max(square, 1e-3);
        force.x += x * push * 0.5;
        force.y += y * push * 0.5;
      }
    }
  }
}

function attract(forces: Map<Point, Point>, links: [string, string][], points: Map<string, Point>): void {
  for (const [a, b] of links) {
    const from = points.get(a);
    const to = points.get(b);
    if (from === undefined || to === undefined) {
      continue;
    }
    const x = to.x - from.x;
    const y = to.y - from.y;
    const pull = Math.hypot(x, y) / LENGTH;
    pullOn(forces.get(from), x * pull, y * pull);
    pullOn(forces.get(to), -x * pull, -y * pull);
  }
}

function pullOn(force: Point | undefined, x: number, y: number): void {
  if (force !== undefined) {
    force.x += x * 0.35;
    force.y += y * 0.35;
  }
}
