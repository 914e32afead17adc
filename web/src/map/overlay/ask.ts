import type { Info } from "../data";

/** The server says in a sentence why there is nothing to show. */
export class Refusal extends Error {}

/** Asks for what lies over an edition of the map. */
export async function ask<T>(info: Info, what: string, query: Record<string, string>, signal: AbortSignal): Promise<T> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
  const answer = await fetch(`/api/v1/map/editions/${info.edition}/${what}?${new URLSearchParams(given)}`, { signal });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Refusal(problem.detail ?? "It could not be loaded; the net or the server may be in the way.");
  }
  return (await answer.json()) as T;
}
