/** Finds what lies near a place without looking at all: squares of the map, each with its nodes one after another. */
export class Grid {
  private readonly begins: Uint32Array;
  private readonly members: Uint32Array;
  private readonly side: number;
  private readonly cell: number;
  private readonly left: number;
  private readonly lower: number;

  constructor(
    private readonly x: Float32Array,
    private readonly y: Float32Array,
  ) {
    const extent = (values: Float32Array) => values.reduce((most, value) => Math.max(most, value), -Infinity);
    this.left = x.reduce((least, value) => Math.min(least, value), Infinity);
    this.lower = y.reduce((least, value) => Math.min(least, value), Infinity);
    this.side = Math.max(1, Math.ceil(Math.sqrt(x.length / 2)));
    this.cell = Math.max(extent(x) - this.left, extent(y) - this.lower, 1e-9) / this.side;
    this.begins = new Uint32Array(this.side * this.side + 1);
    for (let node = 0; node < x.length; node++) {
      this.begins[this.square(node) + 1]!++;
    }
    for (let square = 1; square < this.begins.length; square++) {
      this.begins[square]! += this.begins[square - 1]!;
    }
    const next = this.begins.slice();
    this.members = new Uint32Array(x.length);
    for (let node = 0; node < x.length; node++) {
      this.members[next[this.square(node)]!++] = node;
    }
  }

  private square(node: number): number {
    return this.row(this.y[node]! - this.lower) * this.side + this.row(this.x[node]! - this.left);
  }

  private row(distance: number): number {
    return Math.min(this.side - 1, Math.max(0, Math.floor(distance / this.cell)));
  }

  /** Calls for each node whose square meets the box; some may lie a little outside. */
  within(left: number, lower: number, right: number, upper: number, found: (node: number) => void): void {
    const [first, last] = [this.row(left - this.left), this.row(right - this.left)];
    for (let row = this.row(lower - this.lower); row <= this.row(upper - this.lower); row++) {
      const end = this.begins[row * this.side + last + 1]!;
      for (let i = this.begins[row * this.side + first]!; i < end; i++) {
        found(this.members[i]!);
      }
    }
  }

  /**
   * The node whose disc is nearest to a place, -1 when none is.
   *
   * @param reach how far to look
   * @param radius of a node's disc
   */
  nearest(x: number, y: number, reach: number, radius: (node: number) => number, slack: number, counts: (node: number) => boolean): number {
    let best = -1;
    let least = slack;
    this.within(x - reach, y - reach, x + reach, y + reach, (node) => {
      const distance = Math.hypot(this.x[node]! - x, this.y[node]! - y) - radius(node);
      if (distance < least && counts(node)) {
        best = node;
        least = distance;
      }
    });
    return best;
  }
}
