/** Something that happens, and those who want to know. */
export class Signal<T> {
  private readonly listeners: ((value: T) => void)[] = [];

  add(listener: (value: T) => void): void {
    this.listeners.push(listener);
  }

  tell(value: T): void {
    this.listeners.forEach((listener) => listener(value));
  }
}
