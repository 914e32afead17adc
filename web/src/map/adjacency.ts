/** Who is linked with whom in the backbone, both ways: for what must not wait for the net. */
export class Adjacency {
  private readonly begins: Uint32Array;
  private readonly others: Uint32Array;

  constructor(nodes: number, from: Uint32Array, to: Uint32Array) {
    this.begins = new Uint32Array(nodes + 1);
    for (let i = 0; i < from.length; i++) {
      this.begins[from[i]! + 1]!++;
      this.begins[to[i]! + 1]!++;
    }
    for (let node = 0; node < nodes; node++) {
      this.begins[node + 1]! += this.begins[node]!;
    }
    const next = this.begins.slice();
    this.others = new Uint32Array(2 * from.length);
    for (let i = 0; i < from.length; i++) {
      this.others[next[from[i]!]!++] = to[i]!;
      this.others[next[to[i]!]!++] = from[i]!;
    }
  }

  of(node: number): Uint32Array {
    return this.others.subarray(this.begins[node], this.begins[node + 1]);
  }
}
