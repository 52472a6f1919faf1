import { element } from "./element.ts";
import type { FacetCounts } from "./find.ts";
import type { Facet, Settings } from "./pagefind.ts";
import type { Order, SearchState } from "./search-state.ts";

/** What somebody does to the facets. */
export interface FacetActions {
  readonly toggle: (facet: string, value: string) => void;
  readonly sort: (order: Order) => void;
  readonly clear: () => void;
}

const orderNames: readonly (readonly [Order, string])[] = [
  ["best", "Best match"],
  ["newest", "Newest first"],
  ["oldest", "Oldest first"],
  ["longest", "Longest first"],
];

/** The order and the facets, with the number of results behind every value. */
export function facetViews(
  settings: Settings,
  counts: FacetCounts,
  state: SearchState,
  actions: FacetActions,
): readonly HTMLElement[] {
  return [
    orderView(state.order, actions.sort),
    ...settings.facets.flatMap((facet) => facetView(facet, settings.notStated, counts, state, actions)),
    ...(state.chosen.size === 0 ? [] : [clearView(actions.clear)]),
  ];
}

function orderView(order: Order, sort: FacetActions["sort"]): HTMLElement {
  const options = orderNames.map(([value, name]) =>
    element("option", value === order ? { value, selected: "" } : { value }, name),
  );
  const select = element("select", { "data-key": "order" }, ...options);
  select.addEventListener("change", () => sort(select.value as Order));
  return element("label", { class: "search-order" }, "Order ", select);
}

function facetView(
  facet: Facet,
  notStated: string,
  { filtered, unfiltered }: FacetCounts,
  state: SearchState,
  actions: FacetActions,
): readonly HTMLElement[] {
  const chosen = state.chosen.get(facet.id) ?? [];
  // Within a facet one value or another is enough, so what is not chosen counts as if nothing were.
  const counts = (chosen.length > 0 ? unfiltered : filtered)[facet.id] ?? {};
  const values = orderedValues(facet, notStated, counts, chosen);
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return [];
  const items = values.map((value) => {
    const box = element("input", { type: "checkbox", "data-key": `${facet.id}=${value}` });
    box.checked = chosen.includes(value);
    box.addEventListener("change", () => actions.toggle(facet.id, value));
    const count = element("span", { class: "facet-count" }, String(counts[value] ?? 0));
    return element("li", {}, element("label", {}, box, " ", nameOf(facet, value), " ", count));
  });
  return [
    element("fieldset", { class: "facet" }, element("legend", {}, facet.name), element("ul", {}, ...items)),
  ];
}

/** Named values in their order, then the others by number; what is not stated comes last. */
function orderedValues(
  facet: Facet,
  notStated: string,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): readonly string[] {
  const named = facet.values.map(({ value }) => value);
  const rank = (value: string): number => {
    if (value === notStated) return Number.MAX_SAFE_INTEGER;
    const position = named.indexOf(value);
    return position === -1 ? named.length : position;
  };
  const isYear = facet.id === "year";
  return Object.keys(counts)
    .filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value))
    .sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b);
      const difference = (counts[b] ?? 0) - (counts[a] ?? 0);
      if (!isYear && difference !== 0) return difference;
      return (a < b ? -1 : 1) * (isYear ? -1 : 1);
    });
}

// Facets whose values are words of the format; those of the others are names, shown as they are.
const worded: readonly string[] = ["cause", "trigger", "detection", "kind"];

function nameOf(facet: Facet, value: string): string {
  const named = facet.values.find((each) => each.value === value)?.name;
  return named ?? (worded.includes(facet.id) ? value.replaceAll("-", " ") : value);
}

function clearView(clear: FacetActions["clear"]): HTMLElement {
  const button = element(
    "button",
    { type: "button", class: "facets-clear", "data-key": "clear" },
    "Clear the filters",
  );
  button.addEventListener("click", clear);
  return button;
}
