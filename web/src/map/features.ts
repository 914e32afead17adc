import { embedding } from "./export/embedding";
import { flatMap } from "./export/flat";
import { sharing } from "./export/share";
import type { Feature } from "./feature";

/** All that hooks into the explorer; a new one is a module of its own and a line here. */
export const features: readonly Feature[] = [sharing, flatMap, embedding];
