/** From so many links on, the light of one falls with the root of how many there are, as they cross each other. */
const CROWD = 25_000;
const FEW = 2_000;

/** Lines of half the resolution are twice as wide: where many cross, each of them counts so much less. */
const COARSE = 0.55;

/** The same for a picture of half the resolution; on a small map lines do not cross enough to make up for it. */
export function lightOfOneCoarse(links: number): number {
  return lightOfOne(links) * COARSE * (FEW / Math.min(FEW, Math.max(1, links))) ** 0.3;
}

/** How much the light of each link counts among so many: on a small map each must be seen by itself. */
export function lightOfOne(links: number): number {
  const crowd = Math.sqrt(CROWD / Math.max(FEW, links));
  return crowd * (FEW / Math.min(FEW, Math.max(1, links))) ** 0.35;
}
