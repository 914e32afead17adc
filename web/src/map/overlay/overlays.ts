import type { Explorer } from "../explorer";
import type { State } from "../state";
import { Refusal } from "./ask";
import { Card } from "./card";
import type { Overlay, OverlayKind } from "./overlay";
import { Painter } from "./painter";

/** So wide a stage has room beside the card. */
const WIDE = 900;

/** What is laid over the map: one at most, told by the address. */
export class Overlays {
  private readonly card: Card;
  private readonly painter: Painter;
  private shown = "";
  private asked = new AbortController();
  /** Whether somebody opened it here and now: then it is flown to; a shared link has a view of its own. */
  private opened = false;
  /** Whether it is flown to although it is no way. */
  private sought = false;

  constructor(
    private readonly explorer: Explorer,
    private readonly kinds: readonly OverlayKind[],
  ) {
    this.card = new Card(explorer.page, () => this.close());
    this.painter = new Painter(explorer);
    explorer.address.changed.add((part) => (part.own !== undefined || part.at !== undefined) && void this.follow());
    explorer.followed.add(() => void this.follow());
  }

  /** The value of an overlay that is open, else empty. */
  valueOf(parameter: string): string {
    return this.explorer.address.state.own.get(parameter) ?? "";
  }

  /** Opens one in place of any other; a step that the back button takes back. */
  open(parameter: string, value: string, also: Partial<State> = {}): void {
    this.opened = true;
    this.explorer.address.put({ ...this.none(), [parameter]: value }, also);
  }

  /** The same, and flies to all that it marks. */
  flyTo(parameter: string, value: string): void {
    this.sought = this.valueOf(parameter) !== value;
    this.open(parameter, value);
  }

  close(): void {
    this.explorer.address.put(this.none());
    this.explorer.page.say("The map as it was.");
    this.explorer.page.part("stage").focus({ preventScroll: true });
  }

  private none(): Record<string, string> {
    return Object.fromEntries(this.kinds.map(({ parameter }) => [parameter, ""]));
  }

  /** Shows what the address says. */
  private async follow(): Promise<void> {
    const { at } = this.explorer.address.state;
    const kind = this.kinds.find(({ parameter }) => this.valueOf(parameter) !== "");
    const wanted = kind === undefined ? "" : `${kind.parameter}=${this.valueOf(kind.parameter)} ${at}`;
    if (wanted === this.shown) {
      return;
    }
    this.shown = wanted;
    this.asked.abort();
    this.asked = new AbortController();
    if (kind === undefined) {
      this.clear();
    } else {
      await this.load(kind, this.asked.signal);
    }
  }

  private async load(kind: OverlayKind, signal: AbortSignal): Promise<void> {
    const { page } = this.explorer;
    this.card.wait(kind.title);
    try {
      const overlay = await kind.load(this.valueOf(kind.parameter), this.explorer, signal);
      if (!signal.aborted) {
        this.show(kind, overlay);
      }
    } catch (failure) {
      if (!signal.aborted) {
        const sentence = failure instanceof Refusal ? failure.message : "It could not be loaded; the net or the server may be in the way.";
        this.clear();
        this.opened = false;
        this.sought = false;
        this.card.fail(kind.title, sentence);
        page.say(sentence);
      }
    }
  }

  private show({ parameter }: OverlayKind, overlay: Overlay): void {
    const { page, table, view } = this.explorer;
    const { picture } = overlay;
    this.explorer.overlay = overlay;
    page.root.classList.add("with-card");
    this.card.show(overlay);
    this.painter.lay(picture);
    table.through({ head: overlay.head, caption: overlay.title, words: overlay.about });
    page.say(`${overlay.title}. ${overlay.sentence}`);
    const there = picture.marks.length > (this.sought ? 0 : 1);
    if (view !== undefined && this.opened && (picture.way || this.sought) && there) {
      view.flyToAll(picture.marks.map(({ node }) => node), view.size.width > WIDE ? this.card.width : 0);
    }
    this.opened = false;
    this.sought = false;
    view?.invalidate();
    const marks = Object.fromEntries(picture.marks.map(({ node, shape }) => [page.data.names[node]!, shape]));
    this.tell({ parameter, marks, lines: picture.lines.length });
  }

  private clear(): void {
    this.explorer.overlay = undefined;
    this.explorer.page.root.classList.remove("with-card");
    this.card.hide();
    this.painter.lay(undefined);
    this.explorer.table.through(undefined);
    this.tell(undefined);
  }

  private tell(overlay: { parameter: string; marks: Record<string, string>; lines: number } | undefined): void {
    if (window.radarMap !== undefined) {
      window.radarMap.overlay = overlay;
    }
  }
}
