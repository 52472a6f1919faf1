import { type LookUp, lookUp } from "./look-up.ts";
import { type Counts, type HitData, type Index, type SearchOptions, shardFilter } from "./pagefind.ts";
import { isIdle, type Order, type SearchState } from "./search-state.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What was found. */
export interface Finding {
  readonly count: number;
  /** For each facet how many results every value has, or would have if it were chosen too. */
  readonly counts: Counts;
  readonly asked: LookUp;
  /** The next results, at most so many. */
  readonly next: (most: number) => Promise<readonly HitData[]>;
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
  index: Index,
  words: Vocabulary,
  state: SearchState,
  withCounts: boolean,
): Promise<Finding> {
  const { pagefind, settings } = index;
  // Counts of facets are complete only once the filters are loaded.
  const [asked, all] = await Promise.all([
    lookUp(index, words, state.query),
    withCounts ? pagefind.filters() : {},
  ]);
  if (isIdle(state)) return { count: settings.reports, counts: all, asked, next: async () => [] };
  if (asked.term === null) return { count: 0, counts: {}, asked, next: async () => [] };
  // Without a query there is no relevance: newest first.
  const order = state.order === "best" && asked.term === "" ? "newest" : state.order;
  const chosen = Object.fromEntries([...state.chosen].map(([facet, values]) => [facet, { any: values }]));
  const options: SearchOptions = {
    filters: { ...chosen, [shardFilter]: { any: asked.shards } },
    ...(order === "best" ? {} : { sort: sortings[order].sort }),
  };
  const term = asked.term === "" ? null : asked.term;
  const response = await pagefind.search(term, options);
  return {
    count: response.results.length,
    counts: withCounts ? { ...response.filters, ...(await ownCounts(index, term, options, state)) } : {},
    asked,
    next:
      order === "best" || asked.shards.length === 1
        ? inOrder(response.results)
        : lazily(() => merged(index, term, options, asked.shards, sortings[order].isBefore)),
  };
}

/** Of a facet with a choice the numbers without that choice, since there one value or another is enough. */
async function ownCounts(
  { pagefind }: Index,
  term: string | null,
  { filters }: SearchOptions,
  { chosen }: SearchState,
): Promise<Counts> {
  const counts = [...chosen.keys()].map(async (facet) => {
    const others = Object.fromEntries(Object.entries(filters).filter(([id]) => id !== facet));
    return [facet, (await pagefind.search(term, { filters: others })).filters[facet] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
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
  { pagefind }: Index,
  term: string | null,
  options: SearchOptions,
  shards: readonly string[],
  isBefore: Sorting["isBefore"],
): Promise<Next> {
  const responses = await Promise.all(
    shards.map((shard) =>
      pagefind.search(term, { ...options, filters: { ...options.filters, [shardFilter]: { any: [shard] } } }),
    ),
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
