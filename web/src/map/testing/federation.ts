import type { Edition } from "../edition";

/** A made-up federation for tests and for looking at the page before there is a server: not shipped. */
export interface Federation {
  edition: Edition;
  names: string[];
  communities: { id: number; name: string; colour: number; size: number; x: number; y: number }[];
}

const REGIONS = [
  "German-speaking", "Russian-speaking", "French-speaking", "Shared hosting", "Nordic", "Italian", "Czech and Slovak", "Iberian and Latin American",
  "Polish", "Dutch", "Japanese", "Universities", "Hackerspaces", "Below .org", "Ukrainian", "ejabberd islands",
];
const WORDS = ["nimbus", "harbor", "tuxnode", "causerie", "beseda", "skerry", "mikro", "funkturm", "ember", "quokka", "lantern", "plover", "meadow"];

/** Numbers that look like chance and are always the same. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function federation(nodes: number, links: number, backbone: number, seed = 7): Federation {
  const random = chance(seed);
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const regions = Math.min(REGIONS.length, Math.max(1, Math.round(nodes / 50)));
  const belongs = Array.from({ length: nodes }, () => (random() < 0.02 ? -1 : Math.floor(regions * random() ** 1.7)));
  const members = Array.from({ length: regions }, () => [] as number[]);
  belongs.forEach((region, node) => region >= 0 && members[region]!.push(node));
  const pairs = new Map<number, number>();
  const degree = new Uint32Array(nodes);
  for (let i = 0; i < links; i++) {
    const home = members[belongs[Math.floor(nodes * random() ** 2)]!] ?? members[0]!;
    const from = home[Math.floor(home.length * random() ** 1.6)]!;
    const circle = random() < 0.72 ? home : members[Math.floor(regions * random())]!;
    const to = circle[Math.floor(circle.length * random() ** (circle === home ? 3 : 6))];
    if (to !== undefined && to !== from) {
      const key = Math.min(from, to) * nodes + Math.max(from, to);
      if (!pairs.has(key)) {
        pairs.set(key, random());
        degree[from]!++;
        degree[to]!++;
      }
    }
  }
  const order = [...degree.keys()].sort((a, b) => degree[b]! - degree[a]! || a - b);
  const rank = new Uint32Array(nodes);
  order.forEach((node, place) => (rank[node] = place));
  const centres = Array.from({ length: regions }, (_, i) => {
    const angle = i * 2.39996 + 0.4;
    const far = 480 + 330 * Math.sqrt(((i * 5) % regions) / regions);
    return { x: far * 1.25 * Math.cos(angle), y: far * Math.sin(angle) };
  });
  const x = new Float32Array(nodes);
  const y = new Float32Array(nodes);
  const community = new Int32Array(nodes);
  order.forEach((node, place) => {
    const region = belongs[node]!;
    community[place] = region;
    const centre = centres[region];
    const wide = centre === undefined ? 0 : 42 + 1.9 * Math.sqrt(members[region]!.length);
    const pulled = Math.max(0, 1 - Math.log1p(place) / Math.log1p(nodes)) * 0.95 * random();
    const angle = random() * 2 * Math.PI;
    const ring = centre === undefined ? { x: 1250 * Math.cos(angle), y: 1050 * Math.sin(angle) } : centre;
    const spread = random() < 0.25 ? 2.2 : 1;
    x[place] = (ring.x + bell() * wide * spread) * (1 - pulled);
    y[place] = (ring.y + bell() * wide * spread) * (1 - pulled);
  });
  const kept = [...pairs]
    .map(([key, chosen]) => {
      const [a, b] = [rank[Math.floor(key / nodes)]!, rank[key % nodes]!];
      return { from: Math.min(a, b), to: Math.max(a, b), weight: chosen * 0.6 + 0.4 / (1 + Math.min(a, b) / 40) };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, backbone)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    edition: {
      number: 1,
      nodes,
      x,
      y,
      degree: Uint32Array.from(order, (node) => degree[node]!),
      community,
      from: Uint32Array.from(kept, (link) => link.from),
      to: Uint32Array.from(kept, (link) => link.to),
      weight: Float32Array.from(kept, (link) => link.weight),
    },
    names: Array.from({ length: nodes }, (_, i) => (i % 97 === 96 ? "" : i % 53 === 52 ? `xn--bcher-kva${i}.example` : nameOf(i))),
    communities: centres.map((centre, id) => ({ id, name: REGIONS[id]!, colour: id % 12, size: members[id]!.length, ...centre })),
  };
}

function nameOf(i: number): string {
  const word = WORDS[i % WORDS.length]!;
  return i < WORDS.length ? `${word}.example` : `${word}${Math.floor(i / WORDS.length)}.example`;
}

/** The bytes of an edition, as EditionFile.java writes them. */
export function encodeEdition(edition: Edition): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [...new TextEncoder().encode("XRM1")];
  const varint = (value: number) => {
    let left = value;
    for (; left > 0x7f; left >>>= 7) {
      bytes.push((left & 0x7f) | 0x80);
    }
    bytes.push(left);
  };
  const float = (value: number) => bytes.push(...new Uint8Array(new Float32Array([value]).buffer));
  const range = (values: Float32Array) => values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as [number, number], [Infinity, -Infinity] as [number, number]);
  varint(edition.number);
  varint(edition.nodes);
  varint(edition.from.length);
  const [left, right] = range(edition.x);
  const [lower, upper] = range(edition.y);
  const unit = Math.max(right - left, upper - lower) / 65535 || 1;
  [left, lower, unit].forEach(float);
  for (const [values, edge] of [[edition.x, left], [edition.y, lower]] as const) {
    for (const shift of [0, 8]) {
      values.forEach((value) => bytes.push((Math.round((value - edge) / unit) >> shift) & 0xff));
    }
  }
  edition.degree.forEach((value, i) => varint(i === 0 ? value : edition.degree[i - 1]! - value));
  edition.community.forEach((value) => varint(value + 1));
  for (let node = 0, link = 0; node < edition.nodes; node++) {
    let end = link;
    while (end < edition.from.length && edition.from[end] === node) {
      end++;
    }
    varint(end - link);
    for (let before = node; link < end; link++) {
      varint(edition.to[link]! - before);
      bytes.push(Math.round(255 * edition.weight[link]!));
      before = edition.to[link]!;
    }
  }
  return new Uint8Array(bytes);
}
