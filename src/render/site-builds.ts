import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import { searchIndex } from "../search/search-index.ts";
import { renderSite, type SiteFiles } from "./render-site.ts";
import { reportKeys } from "./report-keys.ts";
import { type RememberedPages, rememberPages, reusePages } from "./reuse-pages.ts";
import type { ServedSite } from "./served-file.ts";
import type { Notices } from "./serving-html.ts";
import type { Site } from "./site.ts";

const noIds: ReadonlySet<string> = new Set();

/** A site as it was loaded for serving. */
export interface LoadedForServing extends SiteFiles {
  readonly site: Site;
  /** What is to be said on pages, by their path below the base, e.g. "postmortems/x/". */
  readonly notices?: Notices;
}

/** The site that is shown. */
export interface CurrentBuild extends ServedSite {
  readonly site: Site;
  readonly notices: Notices;
}

/** The builds of one session, one after the other, each in a folder of its own. */
export class SiteBuilds {
  count = 0;
  current: CurrentBuild | null = null;
  onBuilt: () => void = () => undefined;
  readonly #folder: string;
  readonly #load: () => Promise<LoadedForServing>;
  readonly #log: (line: string) => void;
  readonly #indexes = new Map<string, Uint8Array>();
  #remembered: RememberedPages = new Map();
  #running: Promise<void> | null = null;
  #indexing: Promise<void> = Promise.resolve();
  #isWanted = false;
  #isClosed = false;

  constructor(folder: string, load: () => Promise<LoadedForServing>, log: (line: string) => void) {
    this.#folder = folder;
    this.#load = load;
    this.#log = log;
  }

  /** Builds once more, after the build that is under way. */
  schedule(): void {
    this.#isWanted = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      if (this.#isWanted && !this.#isClosed) this.schedule();
    });
  }

  async #work(): Promise<void> {
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false;
      try {
        await this.next();
      } catch (error) {
        this.#log(`The site could not be built: ${messageOf(error)} The last good one is still shown.`);
      }
    }
  }

  /** One build: the pages at once, the search index as soon as it is ready. */
  async next(): Promise<void> {
    const start = performance.now();
    const loaded = await this.#load();
    const { site, notices = new Map() } = loaded;
    const folder = await mkdtemp(join(this.#folder, "build-"));
    const former = this.current;
    const pages = await this.#render(loaded, folder, former).catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
    if (this.#isClosed) return this.close();
    this.count += 1;
    this.current = {
      site,
      folder,
      base: site.library.config.base,
      files: former?.files ?? new Map(),
      notices,
    };
    this.onBuilt();
    this.#log(`Built ${pages} pages in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    if (former !== null) await rm(former.folder, { recursive: true, force: true });
    this.#indexing = this.#indexing.then(() => this.#index(site));
  }

  /** Writes the pages that are not as they were; the number of all. */
  async #render(loaded: LoadedForServing, folder: string, former: CurrentBuild | null): Promise<number> {
    // The code that renders stays the same for as long as this process lives.
    const keys = reportKeys(loaded.site, "");
    const reused = former === null ? noIds : await reusePages(former.folder, folder, keys, this.#remembered);
    const written = await renderSite(loaded.site, loaded, folder, reused);
    this.#remembered = await rememberPages(folder, keys, this.#remembered);
    return reused.size + written;
  }

  async #index(site: Site): Promise<void> {
    const isOutdated = (): boolean => this.current?.site !== site || this.#isClosed;
    if (isOutdated() || !site.options.search) return;
    try {
      const files = await searchIndex(site.library, { cache: this.#cache() });
      if (this.current !== null) this.current = { ...this.current, files };
    } catch (error) {
      this.#log(`The search could not be built: ${messageOf(error)}`);
    }
  }

  /** Indexes of the last build; what the next one does not use is forgotten. */
  #cache(): BuildCache {
    const last = new Map(this.#indexes);
    this.#indexes.clear();
    return {
      read: async (key) => {
        const content = last.get(key) ?? null;
        if (content !== null) this.#indexes.set(key, content);
        return content;
      },
      write: async (key, content) => {
        this.#indexes.set(key, content);
      },
    };
  }

  /** Removes everything; a build that is under way ends by itself and is not waited for. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
