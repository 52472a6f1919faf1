/** Orders of results; "best" is by relevance. */
export type Order = "best" | "newest" | "oldest" | "longest";

/** What is searched for; all of it is in the page's address. */
export interface SearchState {
  readonly query: string;
  /** Chosen values by facet. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  readonly order: Order;
}

const orders: readonly string[] = ["best", "newest", "oldest", "longest"];

/** The state in an address. */
export function readState(params: URLSearchParams, facets: readonly string[]): SearchState {
  const order = params.get("order") ?? "";
  return {
    query: (params.get("q") ?? "").trim(),
    chosen: new Map(
      facets.map((facet) => [facet, params.getAll(facet)] as const).filter(([, values]) => values.length > 0),
    ),
    order: orders.includes(order) ? (order as Order) : "best",
  };
}

/** A state as the parameters of an address, without what is as usual. */
export function writeState({ query, chosen, order }: SearchState): URLSearchParams {
  return new URLSearchParams([
    ...(query === "" ? [] : [["q", query]]),
    ...[...chosen].flatMap(([facet, values]) => values.map((value) => [facet, value])),
    ...(order === "best" ? [] : [["order", order]]),
  ]);
}

/** Whether nothing is searched for. */
export function isIdle({ query, chosen }: SearchState): boolean {
  return query === "" && chosen.size === 0;
}

/** The state with a value of a facet chosen or no longer chosen. */
export function toggled(state: SearchState, facet: string, value: string): SearchState {
  const before = state.chosen.get(facet) ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const others = [...state.chosen].filter(([id]) => id !== facet);
  return { ...state, chosen: new Map(after.length === 0 ? others : [...others, [facet, after]]) };
}
