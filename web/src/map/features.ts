import type { Feature } from "./feature";

/** All that hooks into the explorer; a new one is a module of its own and a line here. */
export const features: readonly Feature[] = [];
