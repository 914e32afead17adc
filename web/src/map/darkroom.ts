import type { Backbone, Dress, Wanted } from "./backbone";
import type { Camera, Size } from "./camera";
import type { Edition } from "./edition";
import { Kept } from "./gl/kept";
import type { Graphics } from "./graphics";
import { LightTable, type Links, type Sitting } from "./light";
import type { Colour } from "./palette";

/** What the worker is told: the links, once; then each time what is to be seen. */
export type Errand = { links: Links } | { sitting: Sitting };

/** The backbone where there is no GPU: a worker develops its picture, while the page goes on. */
export class Darkroom implements Backbone {
  private readonly kept: Kept;
  private readonly worker: Worker;
  private wanted: Sitting | undefined;
  private begun: Sitting | undefined;

  constructor(
    graphics: Graphics,
    private readonly edition: Edition,
  ) {
    this.kept = new Kept(graphics.programs);
    this.worker = graphics.worker(edition);
    this.worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => this.developed(data);
  }

  want(wanted: Wanted, dress: Dress): void {
    this.wanted = { ...wanted, ...dress };
  }

  /** One at a time: of those that are wanted meanwhile, the last. */
  goOn(): boolean {
    if (this.begun === undefined && this.wanted !== undefined) {
      const errand: Errand = { sitting: this.wanted };
      this.worker.postMessage(errand);
      this.begun = this.wanted;
      this.wanted = undefined;
    }
    return this.begun === undefined;
  }

  private developed(picture: Uint8Array): void {
    if (this.begun !== undefined) {
      this.kept.picture.put(this.begun, picture);
      this.begun = undefined;
    }
  }

  /** In the page itself; what the worker still brings is of no use then. */
  hasten(): void {
    const sitting = this.wanted ?? this.begun;
    if (sitting !== undefined) {
      this.kept.picture.put(sitting, new LightTable(this.edition).develop(sitting));
      this.wanted = undefined;
    }
  }

  draw(camera: Camera, size: Size, strength: number, ground: Colour): boolean {
    return this.kept.draw(camera, size, strength, ground);
  }

  close(): void {
    this.worker.terminate();
  }
}
