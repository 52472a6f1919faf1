import type { BuildCache } from "../build-cache.ts";
import { searchIndex } from "../search/search-index.ts";
import type { Site } from "./site.ts";

// An edited report is indexed again with the others of its shard; the reader is on this machine, so
// that many shards cost next to nothing.
const reportsInShard = 250;

type Files = ReadonlyMap<string, Uint8Array>;
const none: Files = new Map();

/** The search of a site that changes: made when somebody asks for it, or when there is time. */
export class ServedSearch {
  readonly #log: (line: string) => void;
  #indexes = new Map<string, Uint8Array>();
  #made: { readonly site: Site; readonly files: Promise<Files>; readonly ending: AbortController } | null =
    null;
  #timer: NodeJS.Timeout | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** The files of a site's search, which may take seconds; none where it could not be made. */
  files(site: Site): Promise<Files> {
    clearTimeout(this.#timer);
    if (this.#made?.site === site) return this.#made.files;
    // That of an earlier version is of no use any more.
    this.#made?.ending.abort();
    const ending = new AbortController();
    const files = site.options.search ? this.#index(site, ending.signal) : Promise.resolve(none);
    this.#made = { site, files, ending };
    return files;
  }

  /** Makes the search after some milliseconds, unless another site comes before. */
  prepare(site: Site, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.files(site), delay);
  }

  async #index(site: Site, signal: AbortSignal): Promise<Files> {
    const used = new Map<string, Uint8Array>();
    try {
      const cache = this.#cache(used);
      const files = await searchIndex(site.library, { cache, mostInOne: reportsInShard, signal });
      // What this version does not use is forgotten.
      this.#indexes = used;
      return files;
    } catch (error) {
      if (!signal.aborted) this.#log(`The search could not be built: ${String(error)}`);
      return none;
    }
  }

  #cache(used: Map<string, Uint8Array>): BuildCache {
    return {
      read: async (key) => {
        const content = this.#indexes.get(key) ?? null;
        if (content !== null) used.set(key, content);
        return content;
      },
      write: async (key, content) => {
        this.#indexes.set(key, content);
        used.set(key, content);
      },
    };
  }

  /** Ends at once. */
  close(): void {
    clearTimeout(this.#timer);
    this.#made?.ending.abort();
  }
}
