const [BASE, LEAST, MOST, SKEW, DAMP, BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128];

/** A domain as people write it: what cannot be read stays as it is. */
export function unicode(name: string): string {
  return name
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decode(label.slice(4)) ?? label) : label))
    .join(".");
}

/** Punycode, RFC 3492 section 6.2; undefined where it is not that. */
function decode(text: string): string | undefined {
  const dash = text.lastIndexOf("-");
  const out = dash > 0 ? [...text.slice(0, dash)].map((each) => each.charCodeAt(0)) : [];
  let [point, bias, index] = [FIRST, BIAS, 0];
  for (let at = dash > 0 ? dash + 1 : 0; at < text.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const value = digit(text.charCodeAt(at++));
      if (value === undefined || weight > 0x10ffff) {
        return undefined;
      }
      index += value * weight;
      const limit = Math.min(MOST, Math.max(LEAST, k - bias));
      if (value < limit) {
        break;
      }
      weight *= BASE - limit;
    }
    const length = out.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) {
      return undefined;
    }
    out.splice(index++, 0, point);
  }
  return String.fromCodePoint(...out);
}

function digit(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) {
    return code - 0x30 + 26;
  }
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 26 ? letter : undefined;
}

function adapt(delta: number, length: number, first: boolean): number {
  let left = first ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((BASE - LEAST) * MOST) >> 1; k += BASE) {
    left = Math.floor(left / (BASE - LEAST));
  }
  return k + Math.floor(((BASE - LEAST + 1) * left) / (left + SKEW));
}
