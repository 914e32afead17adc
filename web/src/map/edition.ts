/** A map as the server publishes it, hubs first; what each byte means is said in EditionFile.java. */
export interface Edition {
  number: number;
  nodes: number;
  x: Float32Array;
  y: Float32Array;
  degree: Uint32Array;
  /** -1 for those that belong nowhere. */
  community: Int32Array;
  /** The backbone: node from[i] and node to[i], the former in order. */
  from: Uint32Array;
  to: Uint32Array;
  /** 0 to 1, as a logarithm. */
  weight: Float32Array;
}

const MAGIC = "XRM1";

/** Throws when the bytes are no edition, or end too soon. */
export function readEdition(buffer: ArrayBuffer): Edition {
  const bytes = new Bytes(buffer);
  if (bytes.text(MAGIC.length) !== MAGIC) {
    throw new Error("this is no map that this page can read");
  }
  const number = bytes.varint();
  const nodes = bytes.varint();
  const links = bytes.varint();
  const left = bytes.float();
  const lower = bytes.float();
  const unit = bytes.float();
  const x = bytes.places(nodes, left, unit);
  const y = bytes.places(nodes, lower, unit);
  const degree = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    degree[node] = node === 0 ? bytes.varint() : degree[node - 1]! - bytes.varint();
  }
  const community = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    community[node] = bytes.varint() - 1;
  }
  return { number, nodes, x, y, degree, community, ...bytes.links(nodes, links) };
}

class Bytes {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(buffer: ArrayBuffer) {
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
  }

  /** What is not there would read as nothing, and never end. */
  byte(): number {
    if (this.at >= this.bytes.length) {
      throw new RangeError("the map ends too soon");
    }
    return this.bytes[this.at++]!;
  }

  text(length: number): string {
    return String.fromCharCode(...Array.from({ length }, () => this.byte()));
  }

  float(): number {
    const value = this.view.getFloat32(this.at, true);
    this.at += 4;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = this.byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value >>> 0;
      }
    }
  }

  /** All low bytes, then all high ones. */
  places(count: number, edge: number, unit: number): Float32Array {
    const { bytes, at } = this;
    if (at + 2 * count > bytes.length) {
      throw new RangeError("the map ends too soon");
    }
    const places = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      places[i] = edge + unit * (bytes[at + i]! | (bytes[at + count + i]! << 8));
    }
    this.at += 2 * count;
    return places;
  }

  links(nodes: number, count: number): Pick<Edition, "from" | "to" | "weight"> {
    const from = new Uint32Array(count);
    const to = new Uint32Array(count);
    const weight = new Float32Array(count);
    let link = 0;
    for (let node = 0; node < nodes; node++) {
      let other = node;
      for (let left = this.varint(); left > 0; left--) {
        other += this.varint();
        from[link] = node;
        to[link] = other;
        weight[link++] = this.byte() / 255;
      }
    }
    return { from, to, weight };
  }
}
