/** From here on all that more light does cannot be seen. */
const BURNT = 8;
const TONES = 2048;

/** Light that was gathered on a picture, four numbers a pixel: red, green, blue, and how much of it. The lowest row is the first. */
export class Film {
  private readonly light: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.light = new Float32Array(4 * width * height);
  }

  clear(): void {
    this.light.fill(0);
  }

  /** A straight line: each step along its longer way lights the two pixels between which it goes. The last end belongs to the next line. */
  line(x: number, y: number, toX: number, toY: number, red: number, green: number, blue: number, alpha: number): void {
    const { width, height } = this;
    if (Math.abs(toX - x) >= Math.abs(toY - y)) {
      const slope = toX === x ? 0 : (toY - y) / (toX - x);
      const begin = Math.min(x, toX);
      this.steps(begin, Math.max(x, toX), toX > x ? y : toY, slope, width, height, 4, 4 * width, red, green, blue, alpha);
    } else {
      const slope = (toX - x) / (toY - y);
      this.steps(Math.min(y, toY), Math.max(y, toY), toY > y ? x : toX, slope, height, width, 4 * width, 4, red, green, blue, alpha);
    }
  }

  private steps(begin: number, end: number, low: number, slope: number, long: number, wide: number, along: number, beside: number, red: number, green: number, blue: number, alpha: number): void {
    const { light } = this;
    const first = Math.max(0, Math.ceil(begin - 0.5));
    const last = Math.min(long, Math.ceil(end - 0.5));
    let at = low + slope * (first + 0.5 - begin) - 0.5;
    for (let step = first; step < last; step++, at += slope) {
      const lane = Math.floor(at);
      if (lane >= 0 && lane < wide - 1) {
        const more = at - lane;
        const less = 1 - more;
        const near = step * along + lane * beside;
        const next = near + beside;
        light[near]! += red * less;
        light[near + 1]! += green * less;
        light[near + 2]! += blue * less;
        light[near + 3]! += alpha * less;
        light[next]! += red * more;
        light[next + 1]! += green * more;
        light[next + 2]! += blue * more;
        light[next + 3]! += alpha * more;
      }
    }
  }

  /** The picture. Light that is added up would burn out to white; this keeps its hue, and lets density saturate softly. */
  develop(exposure: number): Uint8Array<ArrayBuffer> {
    const { light } = this;
    const tones = Float32Array.from({ length: TONES + 1 }, (_, i) => 255 * (1 - Math.exp((-i * BURNT) / TONES)));
    const picture = new Uint8Array(light.length);
    for (let i = 0; i < light.length; i += 4) {
      const sum = light[i + 3]!;
      if (sum > 0) {
        const place = Math.min(TONES - 1, (sum * exposure * TONES) / BURNT);
        const step = Math.floor(place);
        const alpha = tones[step]! + (place - step) * (tones[step + 1]! - tones[step]!);
        const share = alpha / sum;
        picture[i] = light[i]! * share + 0.5;
        picture[i + 1] = light[i + 1]! * share + 0.5;
        picture[i + 2] = light[i + 2]! * share + 0.5;
        picture[i + 3] = alpha + 0.5;
      }
    }
    return picture;
  }
}
