/** "/" leads to a field, unless somebody is writing something. */
export function focusOnSlash(input: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isWriting =
      target instanceof Element &&
      target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
