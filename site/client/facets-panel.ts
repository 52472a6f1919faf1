import { element } from "./element.ts";
import { replaceKeepingFocus } from "./replace-keeping-focus.ts";

/** The place of the facets: beside the results where there is room, else folded above them. */
export interface FacetsPanel {
  /** Whether somebody sees them. */
  readonly isOpen: () => boolean;
  readonly show: (views: readonly HTMLElement[], chosen: number) => void;
}

/** Prepares a place for facets; `onOpen` is called when somebody wants to see them. */
export function facetsPanel(place: HTMLElement, onOpen: () => void): FacetsPanel {
  const isWide = matchMedia("(min-width: 60rem)");
  const facets = element("div", { class: "search-facets" });
  const summary = element("summary", {}, "Filters");
  const tools = element("details", { class: "search-tools" }, summary, facets);
  const unfolded = new Set<string>();
  const follow = (): void => {
    if (isWide.matches) tools.open = true;
  };
  // Without its lists until they come, the place keeps what it had: links to the same values.
  if (!isWide.matches) place.replaceChildren(tools);
  isWide.addEventListener("change", () => {
    follow();
    onOpen();
  });
  tools.addEventListener("toggle", () => {
    if (tools.open && !isWide.matches) onOpen();
  });
  facets.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const id = target.dataset.fold ?? "";
      if (target.open) unfolded.add(id);
      else unfolded.delete(id);
    },
    { capture: true },
  );
  return {
    isOpen: () => isWide.matches || tools.open,
    show: (views, chosen) => {
      for (const fold of views.flatMap((view) => [...view.querySelectorAll("details")])) {
        fold.open = unfolded.has(fold.dataset.fold ?? "");
      }
      replaceKeepingFocus(facets, views);
      summary.textContent = chosen === 0 ? "Filters" : `Filters (${chosen})`;
      if (!place.contains(tools)) place.replaceChildren(tools);
      follow();
    },
  };
}
