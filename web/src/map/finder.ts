/** Domains by a part of their names, hubs first among those that begin with it. */
export function findNames(names: string[], titles: string[], text: string, most: number): number[] {
  const wanted = text.trim().toLowerCase();
  const begins: number[] = [];
  const contains: number[] = [];
  for (let node = 0; node < names.length && begins.length < most; node++) {
    if (names[node] === "") {
      continue;
    }
    const place = Math.max(names[node]!.indexOf(wanted), titles[node]!.toLowerCase().indexOf(wanted));
    if (names[node]!.startsWith(wanted) || titles[node]!.toLowerCase().startsWith(wanted)) {
      begins.push(node);
    } else if (place > 0 && contains.length < most) {
      contains.push(node);
    }
  }
  return [...begins, ...contains].slice(0, most);
}
