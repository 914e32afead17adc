import { load, type Loaded, NoMap } from "./data";
import { Explorer } from "./explorer";
import { type Graphics, openGraphics } from "./graphics";
import { readState } from "./state";

const AGAIN = 1000;

/** Opens the explorer, and says in clear words when there is nothing to explore. */
export async function openMap(root: HTMLElement, graphics?: Graphics): Promise<void> {
  const words = root.querySelector<HTMLElement>("[data-words]")!;
  const progress = root.querySelector<HTMLProgressElement>("[data-progress]")!;
  const again = root.querySelector<HTMLButtonElement>("[data-again]")!;
  root.dataset.state = "loading";
  again.hidden = true;
  progress.hidden = false;
  words.textContent = "Loading the map …";
  const loading = load(readState(new URLSearchParams(location.search), []).at, (share) => (progress.value = share));
  const drawing = graphics ?? openGraphics(root.querySelector<HTMLCanvasElement>("[data-canvas]")!);
  const failed = (text: string) => {
    root.dataset.state = "failed";
    words.textContent = text;
    progress.hidden = true;
    again.hidden = false;
    again.onclick = () => void openMap(root, drawing);
  };
  let loaded: Loaded;
  try {
    // A worker begins only when the page lets it.
    [loaded] = await Promise.all([loading, breath()]);
  } catch (failure) {
    if (failure instanceof NoMap) {
      failed("No map has been drawn yet. The first one comes when enough domains have been visited; this page looks again by itself.");
      setTimeout(() => root.dataset.state === "failed" && void openMap(root, drawing), failure.retryAfter * AGAIN);
    } else {
      failed("The map could not be loaded. The net or the server may be in the way.");
    }
    return;
  }
  drawing?.foretell(loaded.edition);
  await breath();
  root.dataset.state = "ready";
  new Explorer(root, drawing, loaded);
}

/** Lets the browser do what waits. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
