/** What is used of Pagefind's module for browsers. */
export interface Pagefind {
  options(options: IndexOptions & { readonly noWorker: boolean }): Promise<void>;
  mergeIndex(path: string, options: IndexOptions): Promise<void>;
  filters(): Promise<Counts>;
  search(term: string | null, options: SearchOptions): Promise<SearchResponse>;
}

interface IndexOptions {
  readonly baseUrl: string;
  /** A filter that all reports of the index get. */
  readonly mergeFilter: Readonly<Record<typeof shardFilter, string>>;
}

/** The filter that tells the indexes of a site apart. */
export const shardFilter = "shard";

/** Numbers of reports by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Filters and order of a search. */
export interface SearchOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

/** Results, best first, and how many of them have each value. */
export interface SearchResponse {
  readonly results: readonly Hit[];
  readonly filters: Counts;
}

/** One result, whose text is loaded on demand. */
export interface Hit {
  readonly id: string;
  /** Positions of the found words. */
  readonly words: readonly number[];
  data(): Promise<HitData>;
}

/** A result's text. */
export interface HitData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** A facet and its values that have a name or a place of their own. */
export interface Facet {
  readonly id: string;
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly name: string }[];
}

/** /pagefind/settings.json */
export interface Settings {
  /** Number of reports. */
  readonly reports: number;
  readonly shards: readonly string[];
  /** Names, the most severe first. */
  readonly severities: readonly string[];
  readonly notStated: string;
  readonly facets: readonly Facet[];
}

/** A search that is ready, and what there is to search. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly settings: Settings;
}

/** Loads the index of the site at a base such as "/" or "/library/". */
export async function openIndex(base: string): Promise<Index> {
  const folder = `${base}pagefind/`;
  const [pagefind, settings] = await Promise.all([
    import(`${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}settings.json`).then((response) => response.json() as Promise<Settings>),
  ]);
  // The worker is another script of the size of this one, and a search takes milliseconds.
  const options = (nth: number): IndexOptions => ({ baseUrl: base, mergeFilter: { shard: String(nth) } });
  await pagefind.options({ noWorker: true, ...options(0) });
  await Promise.all(
    settings.shards.map((shard, position) => pagefind.mergeIndex(folder + shard, options(position + 1))),
  );
  return { pagefind, settings };
}
