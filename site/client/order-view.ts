import { element } from "./element.ts";
import type { Order, SearchState } from "./search-state.ts";

const orderNames: readonly (readonly [Order, string])[] = [
  ["best", "Best match"],
  ["newest", "Newest first"],
  ["oldest", "Oldest first"],
  ["longest", "Longest first"],
];

/** The choice of the order of results. */
export function orderView({ order, query }: SearchState, sort: (order: Order) => void): HTMLElement {
  // Without a query nothing matches better, and the newest come first.
  const offered = orderNames.filter(([value]) => value !== "best" || query !== "");
  const shown = order === "best" && query === "" ? "newest" : order;
  const options = offered.map(([value, name]) =>
    element("option", value === shown ? { value, selected: "" } : { value }, name),
  );
  const select = element("select", { "data-key": "order" }, ...options);
  select.addEventListener("change", () => sort(select.value as Order));
  return element("label", { class: "search-order" }, "Order ", select);
}
