/** One value that a column may have. */
export interface Value {
  key: string;
  title: string;
  count: number;
}

/** A value for each domain of the edition: an index into `values`, or a number. */
export interface Column {
  key: string;
  title: string;
  values: Value[];
  of: Uint8Array | Uint16Array;
}

export interface Columns {
  edition: number;
  at: string;
  nodes: number;
  columns: Map<string, Column>;
}

interface Header {
  edition: number;
  at: string;
  nodes: number;
  columns: { key: string; title: string; type: "u8" | "u16"; values?: Value[] }[];
}

/** Days are counted from here, and days to expiry have this much added, so that both fit two bytes. */
export const BEGINNING = Date.UTC(2000, 0, 1);
export const EXPIRY_OFFSET = 1000;

/** Reads a JSON header with its length before it, then the columns one after another. Throws when they are not what it says. */
export function readColumns(buffer: ArrayBuffer, nodes: number): Columns {
  const length = new DataView(buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header;
  if (header.nodes !== nodes) {
    throw new Error(`the columns are of ${header.nodes} domains, the map of ${nodes}`);
  }
  const columns = new Map<string, Column>();
  let at = 4 + length;
  for (const { key, title, type, values } of header.columns) {
    const bytes = type === "u8" ? nodes : 2 * nodes;
    if (at + bytes > buffer.byteLength) {
      throw new RangeError(`the column ${key} ends too soon`);
    }
    // Two-byte columns may begin at an odd place, where no view can.
    const of = type === "u8" ? new Uint8Array(buffer, at, nodes) : new Uint16Array(buffer.slice(at, at + bytes));
    columns.set(key, { key, title, values: values ?? [], of });
    at += bytes;
  }
  return { edition: header.edition, at: header.at, nodes, columns };
}
