/** Numbers from numbers, one from each: what `from` of typed arrays does, which first makes a list of all. */
export function each<T extends Uint8Array | Uint16Array>(kind: new (length: number) => T, values: ArrayLike<number>, made: (value: number, at: number) => number): T {
  const all = new kind(values.length);
  for (let at = 0; at < all.length; at++) {
    all[at] = made(values[at]!, at);
  }
  return all;
}
