/** Exchanges what is in a place; what had the focus, by its data-key, has it again. */
export function replaceKeepingFocus(place: HTMLElement, views: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  const key = place.contains(focused) ? focused?.getAttribute("data-key") : null;
  place.replaceChildren(...views);
  if (typeof key !== "string") return;
  const again = [...place.querySelectorAll<HTMLElement>("[data-key]")].find(
    (view) => view.dataset.key === key,
  );
  (again ?? place.querySelector<HTMLElement>("[data-key]"))?.focus();
}
