// RFC 3492, for the browser does not tell how a name is written. MIT, no dependencies, 2 kB; the slash tells it from Node's own of that name.
import { decode } from "punycode/";

/** A domain as people write it: what cannot be read stays as it is. */
export function unicode(name: string): string {
  if (!name.includes("xn--")) {
    return name;
  }
  return name
    .split(".")
    .map((label) => (label.startsWith("xn--") ? written(label) : label))
    .join(".");
}

/** What cannot be seen, or turns the writing round, is in no honest name. */
const UNSEEN = /[\p{C}\p{Z}]/u;

function written(label: string): string {
  try {
    const text = decode(label.slice(4));
    return UNSEEN.test(text) ? label : text;
  } catch {
    return label;
  }
}
