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
  const open = (section: HTMLElement) => {
    const name = (key: string) => `${section.dataset.id ?? ""}:${key}`;
    return openPanel(section, {
      share: shown.share,
      hidden: (key) => shown.hidden.has(name(key)),
      toggled: (key, hidden) => {
        shown.hidden[hidden ? "add" : "delete"](name(key));
        keep();
      },
      say: (words) => voice?.replaceChildren(words),
    });
  };
  const opened = await Promise.all([...root.querySelectorAll<HTMLElement>("[data-trend]")].map(open));
  panels.push(...opened.filter((panel) => panel !== undefined));
  panels.forEach((panel) => panel.share(shown.share));
  if (shown.hidden.size > 0) {
    keep();
  }
}
