import type { Feature } from "../feature";
import { blast } from "./blast";
import { diff } from "./diff";
import { Overlays } from "./overlays";
import { path } from "./path";

/** All kinds of overlays; where an address has several, the first counts. */
const kinds = [path, blast, diff];

export const overlays: Feature = {
  parameters: kinds.map(({ parameter }) => parameter),
  open(explorer) {
    const all = new Overlays(explorer, kinds);
    kinds.forEach((kind) => kind.enter(explorer, all));
    explorer.layOver = (parameter, value) => all.flyTo(parameter, value);
  },
};
