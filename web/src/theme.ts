// Runs before the first paint as a classic script: a stored choice must not flash.
const chosen = localStorage.getItem("theme");
if (chosen === "dark" || chosen === "light") {
  document.documentElement.dataset.theme = chosen;
}
document.documentElement.classList.add("scripted");
