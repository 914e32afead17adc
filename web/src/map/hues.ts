import type { Community, Facet } from "./facets";

const HUES = 12;
/** What a hue is called in the style sheet; the number of one is its place here. */
export const HUE_CLASSES = ["none", ...Array.from({ length: HUES }, (_, i) => String(i)), "good", "flawed", "bad", "gone", "soon", "later", "latest"];

const HEALTH: Record<string, string> = { good: "good", flawed: "flawed", bad: "bad", silent: "gone", gone: "none" };
const EXPIRY: Record<string, string> = { expired: "bad", "7": "flawed", "30": "soon", "60": "later", "90": "latest", later: "good" };
const TLS: [RegExp, string][] = [[/1\.3/, "2"], [/1\.2/, "0"], [/1\.1|1\.0|ssl/i, "flawed"]];

/**
 * The hue of each value of a facet. Values with a meaning have the hue of that meaning; of the others, the most common have one each
 * and the rest share the quiet one: nobody tells more than a dozen apart.
 */
export function hueOfValues(facet: Facet, counts: ArrayLike<number>, communities: Community[]): Uint8Array {
  const named = facet.values.map(({ key, title }) => meaning(facet.key, key, title, communities));
  const free = facet.values
    .map((value, i) => ({ i, open: named[i] === undefined && value.key !== "" && value.title !== "Others" }))
    .filter(({ open }) => open)
    .sort((a, b) => counts[b.i]! - counts[a.i]! || a.i - b.i);
  free.slice(0, HUES).forEach(({ i }, place) => (named[i] = String(place)));
  return Uint8Array.from(named, (name) => Math.max(0, HUE_CLASSES.indexOf(name ?? "none")));
}

function meaning(facet: string, key: string, title: string, communities: Community[]): string | undefined {
  switch (facet) {
    case "neighbourhood":
      return String(communities.find(({ id }) => String(id) === key)?.colour ?? "none");
    case "health":
      return HEALTH[key] ?? "none";
    case "expires":
      return EXPIRY[key] ?? "none";
    case "tls":
      return TLS.find(([pattern]) => pattern.test(title))?.[1];
    default:
      return undefined;
  }
}
