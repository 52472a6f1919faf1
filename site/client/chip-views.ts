import { element } from "./element.ts";
import { valueName } from "./facet-name.ts";
import type { Settings } from "./pagefind.ts";
import type { SearchState } from "./search-state.ts";

/** The chosen values, each with a way to remove it, and a way to remove them all. */
export function chipViews(
  settings: Settings,
  { chosen }: SearchState,
  toggle: (facet: string, value: string) => void,
  clear: () => void,
): readonly HTMLElement[] {
  const chips = settings.facets.flatMap((facet) =>
    (chosen.get(facet.id) ?? []).map((value) => {
      const name = `${facet.name}: ${valueName(facet, value)}`;
      const button = element(
        "button",
        {
          type: "button",
          class: "chip",
          "data-key": `chip ${facet.id}=${value}`,
          "aria-label": `Remove the filter ${name}`,
        },
        name,
        element("span", { class: "chip-cross", "aria-hidden": "true" }, "×"),
      );
      button.addEventListener("click", () => toggle(facet.id, value));
      return button;
    }),
  );
  if (chips.length === 0) return [];
  const all = element(
    "button",
    { type: "button", class: "chips-clear", "data-key": "clear" },
    "Clear the filters",
  );
  all.addEventListener("click", clear);
  return [...chips, all];
}
