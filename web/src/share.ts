/** The button that copies the link beside it; without a clipboard, as over plain HTTP, the link itself remains. */
export function initShare(line: HTMLElement): void {
  const link = line.querySelector("a");
  const button = line.querySelector<HTMLButtonElement>("[data-copy]");
  const said = line.querySelector<HTMLElement>("[data-copied]");
  if (link === null || button === null || said === null) {
    return;
  }
  link.textContent = link.href;
  button.hidden = navigator.clipboard === undefined;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(link.href).then(
      () => (said.textContent = "Copied"),
      () => (said.textContent = "The browser did not allow it"),
    );
  });
}
