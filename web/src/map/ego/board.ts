import { type Item, NEAREST } from "./arrange";
import { discsOf } from "./discs";
import type { Ego } from "./egoState";
import { byKind } from "./kinds";
import type { Board } from "./model";
import type { Picture } from "./picture";
import type { Sight } from "./sight";
import type { Surroundings } from "./surroundings";

const NARROW = 500;
const NEAR = 70;
const MOST = 60;
const LEAST = 8;
/** A disc with its label wants so many pixels of the stage. */
const ROOM = 9_500;

/** The stage of the map, as far as nothing covers it. */
export function boardOf(map: Surroundings, picture: () => Picture): Board {
  const free = () => {
    const { width, height } = picture().size;
    const { top, right, bottom } = map.covered();
    return { width: width - right, height: Math.max(1, height - top - bottom) };
  };
  return {
    most: () => Math.min(MOST, Math.max(LEAST, Math.floor((free().width * free().height) / ROOM))),
    stretch: () => Math.sqrt(Math.min(2, Math.max(0.6, free().width / free().height))),
    nearest: () => (free().width < NARROW ? NEAR : NEAREST),
    items: (sight, ego) => items(sight, ego, map, picture()),
  };
}

/** Alike stand side by side. */
function items(sight: Sight, ego: Ego, map: Surroundings, picture: Picture): Item[] {
  const kinds = new Map(sight.domains.map((each) => [each.id, each.kinds[0] ?? ""]));
  const kind = (id: string) => kinds.get(id) ?? "";
  return discsOf(sight, ego, "", map)
    .sort((a, b) => byKind(kind(a.id), kind(b.id)) || (a.swatch < b.swatch ? -1 : a.swatch > b.swatch ? 1 : 0))
    .map(({ id, owner, radius, label }) => ({ id, owner, radius, label: picture.widthOf(label) }));
}
