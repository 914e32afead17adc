import { openPanel, type Panel } from "./panel";
import { readShown, writeShown } from "./state";

/** Draws the charts of a page, and keeps in its address what is shown. */
export async function openTrends(root: Document): Promise<void> {
  const shown = readShown(location.search);
  const tools = root.querySelector<HTMLElement>("[data-trends]");
  const voice = root.querySelector<HTMLElement>("[data-spoken]");
  const panels: Panel[] = [];
  const links = (selector: string) => [...(tools?.querySelectorAll<HTMLAnchorElement>(selector) ?? [])];
  const keep = () => {
    if (tools === null) {
      return;
    }
    history.replaceState(null, "", writeShown(location.href, shown));
    links("[data-ranges] a").forEach((link) => link.setAttribute("href", writeShown(link.href, shown)));
    links("[data-way]").forEach((link) => link.toggleAttribute("aria-current", false));
    links(`[data-way=${shown.share ? "share" : "number"}]`).forEach((link) => link.setAttribute("aria-current", "true"));
  };
  links("[data-way]").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      shown.share = link.dataset.way === "share";
      panels.forEach((panel) => panel.share(shown.share));
      keep();
    }),
  );
  root.addEventListener("themechange", () => panels.forEach((panel) => panel.theme()));
  for (const section of root.querySelectorAll<HTMLElement>("[data-trend]")) {
    const name = (key: string) => `${section.dataset.id ?? ""}:${key}`;
    const panel = await openPanel(section, {
      share: shown.share,
      hidden: (key) => shown.hidden.has(name(key)),
      toggled: (key, hidden) => {
        shown.hidden[hidden ? "add" : "delete"](name(key));
        keep();
      },
      say: (words) => voice?.replaceChildren(words),
    });
    if (panel !== undefined) {
      panels.push(panel);
    }
  }
  if (shown.hidden.size > 0) {
    keep();
  }
}
