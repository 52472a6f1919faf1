import { ServedSearch } from "./served-search.ts";
import {
  type LoadedForServing,
  type PageMakers,
  type ServedVersion,
  servedVersion,
} from "./served-version.ts";

// Pagefind takes a core for itself: not while somebody waits for a page.
const searchDelay = 1000;

/** How a site is followed. */
export interface FollowOptions {
  readonly load: () => Promise<LoadedForServing>;
  readonly makers: PageMakers;
  readonly log: (line: string) => void;
  /** Told when what is shown is another than before. */
  readonly onChange: () => void;
}

/** The versions of a site during one session, one after the other. */
export class FollowedSite {
  /** Counts what was shown; another number is another site, or other words about it. */
  count = 0;
  /** Why the last load failed, while the version before is still shown. */
  trouble: string | null = null;
  readonly #options: FollowOptions;
  readonly #search: ServedSearch;
  #current: ServedVersion | null = null;
  #isRunning = false;
  #isWanted = false;
  #isClosed = false;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#search = new ServedSearch(options.log);
  }

  /** The version that is shown. */
  get current(): ServedVersion {
    if (this.#current === null) throw new Error("Nothing is loaded yet.");
    return this.#current;
  }

  /** Loads once more, after the load that is under way. */
  async follow(): Promise<void> {
    this.#isWanted = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false;
      await this.next().catch((error: unknown) => this.#tellTrouble(error));
    }
    this.#isRunning = false;
  }

  /** Loads and shows the next version. */
  async next(): Promise<void> {
    const { load, makers, log } = this.#options;
    const start = performance.now();
    const loaded = await load();
    if (this.#isClosed) return;
    const isFirst = this.#current === null;
    const { site } = loaded;
    this.#current = servedVersion(loaded, makers, () => this.#search.files(site));
    this.trouble = null;
    this.#tellChange();
    const count = site.postmortems.length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    log(`Read ${count} ${count === 1 ? "report" : "reports"} in ${seconds} s.`);
    this.#search.prepare(site, isFirst ? 0 : searchDelay);
  }

  #tellTrouble(error: unknown): void {
    if (this.#isClosed) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.trouble = `This is the last good site; it could not be built again. ${reason}`;
    this.#options.log(this.trouble);
    this.#tellChange();
  }

  #tellChange(): void {
    this.count += 1;
    this.#options.onChange();
  }

  /** Ends at once: what is under way is given up. */
  close(): void {
    this.#isClosed = true;
    this.#search.close();
  }
}
