/** What was done, so that it can be undone, and done again; it begins with what cannot be undone. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];

  constructor(private now: T) {}

  get present(): T {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** One more step; what was undone before is no longer to come. */
  push(next: T): void {
    this.past.push(this.now);
    this.future = [];
    this.now = next;
  }

  /** The same step in other words: where everything lies, say. */
  amend(next: T): void {
    this.now = next;
  }

  undo(): boolean {
    return this.go(this.past, this.future);
  }

  redo(): boolean {
    return this.go(this.future, this.past);
  }

  private go(from: T[], to: T[]): boolean {
    const next = from.pop();
    if (next === undefined) {
      return false;
    }
    to.push(this.now);
    this.now = next;
    return true;
  }
}
