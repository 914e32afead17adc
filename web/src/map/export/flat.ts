import { element } from "../../dom";
import type { Explorer } from "../explorer";
import type { Feature } from "../feature";
import { subtitle } from "./describe";

/** Where the server has a picture of what is shown. */
export function pictureOf({ page, address, moment }: Explorer): string {
  const { at } = address.state;
  const light = getComputedStyle(page.root).colorScheme === "light";
  const query = new URLSearchParams({ colour: moment.facts.painted.key, theme: light ? "light" : "dark", ...(at === "" ? {} : { at }) });
  return `/api/v1/map/editions/${page.data.info.edition}/picture?${query}`;
}

/** Where the browser cannot draw the map, the server's picture stands in its place, beside the table. */
export const flatMap: Feature = {
  parameters: [],
  open(explorer) {
    if (explorer.view === undefined) {
      showPicture(explorer)();
      return;
    }
    // Graphics give up when a phone needs the memory, or a driver fails; the address has the whole view, so that loading the page again brings it back.
    explorer.lost.add(() => {
      explorer.page.root.classList.add("flat");
      explorer.page.part("words").textContent = "The graphics of this browser gave up. The picture is from the server; load the page again to try once more.";
      showPicture(explorer)();
    });
  },
};

/** The picture changes with what is chosen; what is returned shows it at once. */
function showPicture(explorer: Explorer): () => void {
  const { page } = explorer;
  const image = element("img", { width: "1280", height: "960", "data-picture": "" });
  const link = element("a", { class: "map-picture", title: "Open the picture by itself" }, image);
  page.part("stage").after(link);
  const show = () => {
    const address = pictureOf(explorer);
    if (image.getAttribute("src") !== address) {
      image.src = address;
      link.href = address;
    }
    image.alt = `Map of the federation: ${subtitle(explorer)}. The table beside it has the same domains.`;
  };
  explorer.filters.coloured.add(show);
  explorer.filters.passed.add(show);
  document.addEventListener("themechange", show);
  return show;
}
