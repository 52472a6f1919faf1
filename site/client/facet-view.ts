import { element } from "./element.ts";
import { valueName } from "./facet-name.ts";
import type { Counts, Facet, Settings } from "./pagefind.ts";
import type { SearchState } from "./search-state.ts";

// Of a facet with more values the others are folded away.
const atOnce = 6;

/** Facets with the number of results behind every value. */
export function facetViews(
  settings: Settings,
  counts: Counts,
  state: SearchState,
  toggle: (facet: string, value: string) => void,
): readonly HTMLElement[] {
  return settings.facets.flatMap((facet) => {
    const chosen = state.chosen.get(facet.id) ?? [];
    const ofFacet = counts[facet.id] ?? {};
    const values = orderedValues(facet, settings.notStated, ofFacet, chosen);
    if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return [];
    const items = values.map((value) => {
      const key = `${facet.id}=${value}`;
      const box = element("input", { type: "checkbox", name: facet.id, value, "data-key": key });
      box.checked = chosen.includes(value);
      box.addEventListener("change", () => toggle(facet.id, value));
      const name = element("span", { class: "facet-name" }, valueName(facet, value));
      const count = element("span", { class: "facet-count" }, String(ofFacet[value] ?? 0));
      return element("li", {}, element("label", {}, box, " ", name, " ", count));
    });
    return [
      element("fieldset", { class: "facet" }, element("legend", {}, facet.name), ...lists(facet, items)),
    ];
  });
}

/** The first values, and the others in a fold. */
function lists(facet: Facet, items: readonly HTMLElement[]): readonly HTMLElement[] {
  // A fold for one or two saves no place.
  if (items.length <= atOnce + 2) return [element("ul", {}, ...items)];
  const [first, others] = [items.slice(0, atOnce), items.slice(atOnce)];
  const fold = element(
    "details",
    { class: "facet-fold", "data-fold": facet.id },
    element("summary", { "data-key": `${facet.id} others` }, `${others.length} more`),
    element("ul", {}, ...others),
  );
  return [element("ul", {}, ...first), fold];
}

/**
 * Chosen values first where there are many; then named values in their order, then the others by
 * number; numbers and years in their own order. What is not stated comes last.
 */
function orderedValues(
  facet: Facet,
  notStated: string,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): readonly string[] {
  const values = Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0);
  const all = [...new Set([...values, ...chosen])];
  const named = facet.values.map(({ value }) => value);
  const isNumeric = all.every((value) => value === notStated || /^-?\d+(\.\d+)?$/.test(value));
  const rank = (value: string): number => {
    if (all.length > atOnce + 2 && chosen.includes(value)) return -1;
    if (value === notStated) return Number.MAX_SAFE_INTEGER;
    const position = named.indexOf(value);
    return position === -1 ? named.length : position;
  };
  return all.sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (isNumeric) return (Number(a) - Number(b)) * (facet.id === "year" ? -1 : 1);
    const difference = (counts[b] ?? 0) - (counts[a] ?? 0);
    return difference === 0 ? (a < b ? -1 : 1) : difference;
  });
}
