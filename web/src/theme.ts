// Runs before the first paint as a classic script: a stored choice must not flash.
const root = document.documentElement;
if (root.dataset.theme === undefined) {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "dark" || chosen === "light") {
      root.dataset.theme = chosen;
    }
  } catch {
    // Within another site's page a browser may keep its storage to itself: then there is no choice.
  }
}
root.classList.add("scripted");
