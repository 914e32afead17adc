/** Nobody compares more at a glance. */
export const MOST = 6;
const LONGEST = 300;

/** With one more; the same when it is there already, or when there are enough. */
export function withOne(chosen: readonly string[], name: string): readonly string[] {
  return chosen.includes(name) || chosen.length >= MOST ? chosen : [...chosen, name];
}

export function without(chosen: readonly string[], name: string): readonly string[] {
  return chosen.filter((each) => each !== name);
}

/** `a.example,b.example` of an address; each once. */
export function readCompared(text: string): readonly string[] {
  const names = text.split(",").filter((name) => name !== "" && name.length <= LONGEST);
  return [...new Set(names)].slice(0, MOST);
}
