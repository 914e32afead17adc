import { embedding, framed } from "./export/embedding";
import { flatMap } from "./export/flat";
import { sharing } from "./export/share";
import type { Feature } from "./feature";
import { live } from "./live/live";
import { overlays } from "./overlay/laid";

/** All that hooks into the explorer; a new one is a module of its own and a line here. */
export const features: readonly Feature[] = [overlays, ...(framed() ? [embedding] : [live, sharing]), flatMap];
