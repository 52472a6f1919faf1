import {
  type Counts,
  type HitData,
  type Index,
  type Pagefind,
  type SearchOptions,
  shardFilter,
} from "./pagefind.ts";
import { lookedUp, type Order, type SearchState } from "./search-state.ts";

/** What was found. */
export interface Finding {
  readonly count: number;
  readonly counts: FacetCounts;
  /** The next results, at most so many. */
  readonly next: (most: number) => Promise<readonly HitData[]>;
}

/** How many of the results, and of all reports that match the query, have a value. */
export interface FacetCounts {
  readonly filtered: Counts;
  readonly unfiltered: Counts;
}

interface Sorting {
  readonly sort: NonNullable<SearchOptions["sort"]>;
  /** Whether the first of two results comes first. */
  readonly isBefore: (a: HitData, b: HitData) => boolean;
}

const sortings: Readonly<Record<Exclude<Order, "best">, Sorting>> = {
  newest: { sort: { date: "desc" }, isBefore: (a, b) => key(a, "date") > key(b, "date") },
  oldest: { sort: { date: "asc" }, isBefore: (a, b) => key(a, "date") < key(b, "date") },
  longest: { sort: { minutes: "desc" }, isBefore: (a, b) => key(a, "lasted") > key(b, "lasted") },
};

/** Searches an index, with counts where there are facets to show them. */
export async function find(
  { pagefind, settings }: Index,
  state: SearchState,
  withCounts: boolean,
): Promise<Finding> {
  const term = lookedUp(state.query);
  const filters = Object.fromEntries([...state.chosen].map(([facet, values]) => [facet, { any: values }]));
  // Counts of facets are complete only once the filters are loaded.
  const all = withCounts ? await pagefind.filters() : {};
  // Without a query there is no relevance: newest first.
  const order = state.order === "best" && term === "" ? "newest" : state.order;
  const options = { filters, ...(order === "best" ? {} : { sort: sortings[order].sort }) };
  const response = await pagefind.search(term === "" ? null : term, options);
  return {
    count: response.results.length,
    counts: { filtered: response.filters, unfiltered: term === "" ? all : response.totalFilters },
    next:
      order === "best" || settings.shards.length === 0
        ? inOrder(response.results)
        : lazily(() => merged(pagefind, term, options, settings.shards.length + 1, sortings[order].isBefore)),
  };
}

type Next = Finding["next"];

interface Loadable {
  data(): Promise<HitData>;
}

function inOrder(hits: readonly Loadable[]): Next {
  let shown = 0;
  return (most) => {
    const wanted = hits.slice(shown, shown + most);
    shown += wanted.length;
    return Promise.all(wanted.map((hit) => hit.data()));
  };
}

/** Begins only when the first results are asked for. */
function lazily(begin: () => Promise<Next>): Next {
  let next: Promise<Next> | null = null;
  return async (most) => {
    next ??= begin();
    return (await next)(most);
  };
}

/**
 * Pagefind merges the results of several indexes by relevance only. In another order each index is
 * asked on its own, and the heads of the lists are compared.
 */
async function merged(
  pagefind: Pagefind,
  term: string,
  options: SearchOptions,
  count: number,
  isBefore: Sorting["isBefore"],
): Promise<Next> {
  const responses = await Promise.all(
    Array.from({ length: count }, (_, nth) => {
      const filters = { ...options.filters, [shardFilter]: { any: [String(nth)] } };
      return pagefind.search(term === "" ? null : term, { ...options, filters });
    }),
  );
  const lists = responses.map(({ results }) => inOrder(results));
  const heads = await Promise.all(lists.map((list) => first(list)));
  return async (most) => {
    const taken: HitData[] = [];
    while (taken.length < most) {
      const best = heads.reduce<number | null>((found, head, position) => {
        const leader = found === null ? null : heads[found];
        if (head === null || head === undefined) return found;
        return leader === null || leader === undefined || isBefore(head, leader) ? position : found;
      }, null);
      const head = best === null ? null : heads[best];
      const list = best === null ? undefined : lists[best];
      if (best === null || head === null || head === undefined || list === undefined) break;
      taken.push(head);
      heads[best] = await first(list);
    }
    return taken;
  };
}

async function first(list: Next): Promise<HitData | null> {
  return (await list(1))[0] ?? null;
}

function key(hit: HitData, field: string): string {
  return hit.meta[field] ?? "";
}
