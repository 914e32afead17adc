import { Signal } from "./signal";
import { readState, type State, writeState } from "./state";

/** The state of the page, which is its address: a change is a step that the back button takes back. */
export class Address {
  state: State;
  /** What a step changed. */
  readonly changed = new Signal<Partial<State>>();
  /** The back button, or its opposite, went to another address; told with the state that was left. */
  readonly returned = new Signal<State>();

  /** @param own the parameters that features have to themselves */
  constructor(
    private readonly facets: readonly string[],
    private readonly own: readonly string[],
  ) {
    this.state = this.read();
    addEventListener("popstate", () => {
      const left = this.state;
      this.state = this.read();
      this.returned.tell(left);
    });
  }

  private read(): State {
    return readState(new URLSearchParams(location.search), this.facets, this.own);
  }

  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    this.changed.tell(part);
    window.history.pushState(null, "", this.written());
  }

  /** A step by a feature: its own parameters, those that are empty taken away. */
  put(values: Record<string, string>, also: Partial<State> = {}): void {
    const all = new Map([...this.state.own, ...Object.entries(values)]);
    const own = new Map([...all].filter(([, value]) => value !== ""));
    this.change({ ...also, own });
  }

  /** The same step, another address. */
  replace(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    window.history.replaceState(null, "", this.written());
  }

  private written(): string {
    return writeState(this.state) || location.pathname;
  }
}
