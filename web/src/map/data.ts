import { type Columns, readColumns } from "./columns";
import { type Edition, readEdition } from "./edition";
import type { Community } from "./facets";

/** What the API says of the map that is published (ISSUE of the map: `/api/v1/map`). */
export interface Info {
  edition: number;
  asOf: string;
  nodes: number;
  file: string;
  names: string;
  columns: string;
  communities: Community[];
}

export interface LinkOf {
  node: number;
  name: string;
  kind: string;
  direction: string;
  firstSeen: string;
}

/** No edition has been made yet; one may come after so many seconds. */
export class NoMap extends Error {
  constructor(readonly retryAfter: number) {
    super("no map has been drawn yet");
  }
}

export interface Loaded {
  info: Info;
  edition: Edition;
  names: string[];
  columns: Columns;
}

const SECONDS = 60;

/** Loads all that the map needs, telling how far it has come: 0 to 1. */
export async function load(at: string, progress: (share: number) => void): Promise<Loaded> {
  const answer = await fetch("/api/v1/map");
  if (answer.status === 404) {
    throw new NoMap(Number(answer.headers.get("Retry-After")) || SECONDS);
  }
  const info = (await ok(answer).json()) as Info;
  // What the three take together, about: the header tells lengths after compression only.
  const expected = info.nodes * 40 + 1;
  let had = 0;
  const count = (bytes: number) => progress(Math.min(1, (had += bytes) / expected));
  const [file, names, columns] = await Promise.all([bytes(info.file, count), bytes(info.names, count), bytes(columnsAt(info, at), count)]);
  const edition = readEdition(file);
  return { info, edition, names: readNames(names, edition.nodes), columns: readColumns(columns, edition.nodes) };
}

export async function loadColumns(info: Info, at: string): Promise<Columns> {
  return readColumns(await bytes(columnsAt(info, at), () => {}), info.nodes);
}

export async function loadLinks(info: Info, domain: string, at: string): Promise<LinkOf[]> {
  const query = new URLSearchParams({ domain, ...(at === "" ? {} : { at }) });
  const answer = await fetch(`/api/v1/map/editions/${info.edition}/links?${query}`);
  return ((await ok(answer).json()) as { links: LinkOf[] }).links;
}

/** One line a domain; an empty one where the name may not be shown. */
export function readNames(buffer: ArrayBuffer, nodes: number): string[] {
  const names = new TextDecoder().decode(buffer).split("\n");
  if (names.length < nodes) {
    throw new Error(`${names.length} names for ${nodes} domains`);
  }
  return names.slice(0, nodes);
}

function columnsAt(info: Info, at: string): string {
  return at === "" ? info.columns : `${info.columns}?at=${encodeURIComponent(at)}`;
}

function ok(answer: Response): Response {
  if (!answer.ok) {
    throw new Error(`${new URL(answer.url).pathname} answered ${answer.status}`);
  }
  return answer;
}

async function bytes(url: string, count: (bytes: number) => void): Promise<ArrayBuffer> {
  const { body } = ok(await fetch(url));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const reader = body!.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return joined(parts);
    }
    parts.push(value);
    count(value.length);
  }
}

/** By hand: a Blob would go through another process. */
function joined(parts: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
