import type { Explorer } from "./explorer";

/** Something that the explorer can do besides: it hooks in by the signals of the explorer's parts, and may have parameters of the address to itself. */
export interface Feature {
  /** Its parameters, found in `address.state.own`, and changed by `address.put`. */
  parameters: readonly string[];
  /** Called once, after the parts stand and before anything is shown; `explorer.followed` comes then, and each time that the back button was used. */
  open(explorer: Explorer): void;
}
