/** How large a domain is drawn, by its rank: few large discs, then a long tail of dots. In pixels where the whole map is seen. */
export function radii(nodes: number): Float32Array {
  // Many domains need smaller dots, or the map is one blob.
  const least = nodes > 50_000 ? 0.62 : nodes > 5_000 ? 0.85 : nodes > 500 ? 1.5 : 3.5;
  const radii = new Float32Array(nodes);
  for (let rank = 0; rank < nodes; rank++) {
    const height = 1 - Math.log1p(rank) / Math.log1p(nodes);
    radii[rank] = least + 8.6 * height ** 3.4;
  }
  return radii;
}

/** How much larger discs are when nearer: less than the map grows, so that it opens up. */
export function growth(zoom: number, size = { width: 1000, height: 1000 }): number {
  // On a small screen the whole map is smaller, and so are its discs.
  const small = Math.min(1, Math.max(0.55, Math.sqrt(size.width * size.height) / 900));
  return small * Math.max(0.7, zoom ** 0.36);
}

/** No disc is larger, however near. */
export const LARGEST = 22;
