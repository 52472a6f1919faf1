/** Arrows go from the field through the results and back; Escape goes back to the field. */
export function moveByKeys(input: HTMLInputElement, place: HTMLElement): void {
  const stops = (): readonly HTMLElement[] =>
    [...place.querySelectorAll<HTMLElement>(".search-result-title, .search-more")].filter(
      (stop) => !stop.hidden,
    );
  input.addEventListener("keydown", (event) => {
    const [first] = stops();
    if (event.key !== "ArrowDown" || hasModifier(event) || first === undefined) return;
    event.preventDefault();
    first.focus();
  });
  place.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (hasModifier(event) || !(target instanceof HTMLElement)) return;
    const all = stops();
    const position = all.indexOf(target);
    const isArrow = (key === "ArrowDown" || key === "ArrowUp") && position !== -1;
    if (!isArrow && key !== "Escape") return;
    event.preventDefault();
    if (key === "ArrowDown") all[position + 1]?.focus();
    else if (key === "ArrowUp" && position > 0) all[position - 1]?.focus();
    else input.focus();
  });
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
