/** The button that changes between dark and light; the choice stays in this browser. */
export function initToggle(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const preferred = matchMedia("(prefers-color-scheme: light)");
  const current = () => root.dataset.theme ?? (preferred.matches ? "light" : "dark");
  const name = () => {
    button.setAttribute("aria-label", current() === "dark" ? "Use the light theme" : "Use the dark theme");
  };
  const changed = () => {
    name();
    document.dispatchEvent(new Event("themechange"));
  };
  button.addEventListener("click", () => {
    const next = current() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    localStorage.setItem("theme", next);
    changed();
  });
  preferred.addEventListener("change", changed);
  button.hidden = false;
  name();
}
