import { chipViews } from "./chip-views.ts";
import { facetViews } from "./facet-view.ts";
import { type FacetsPanel, facetsPanel } from "./facets-panel.ts";
import { type Finding, find } from "./find.ts";
import { orderView } from "./order-view.ts";
import { type Index, openIndex } from "./pagefind.ts";
import { type Results, ResultsView } from "./results-view.ts";
import { type Place, remember, rememberedPlace, rememberPlace } from "./search-history.ts";
import { moveByKeys } from "./search-keys.ts";
import { isIdle, type Order, readState, type SearchState, toggled, writeState } from "./search-state.ts";
import { statusText } from "./status-text.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";

const pause = 150; // milliseconds without a key before a search

/** What a search form works with. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Where results go. */
  readonly place: HTMLElement;
  /** What stands there without a search. */
  readonly alternative: HTMLElement | null;
  /** Where facets go; null on pages that have none. */
  readonly facetPlace: HTMLElement | null;
}

/** The parts that belong to a form; null where the page has no place for results. */
export function partsOf(form: HTMLFormElement): Parts | null {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const place = document.querySelector<HTMLElement>("[data-search-results]");
  if (input === null || place === null) return null;
  const alternative = document.querySelector<HTMLElement>("[data-search-alternative]");
  return { form, input, place, alternative, facetPlace: document.querySelector("[data-search-facets]") };
}

interface Opened {
  readonly index: Index;
  readonly words: Vocabulary;
}

/** A form that searches while somebody types, and keeps what is searched for in the page's address. */
export class SearchForm {
  readonly #input: HTMLInputElement;
  readonly #view: ResultsView;
  readonly #panel: FacetsPanel | null;
  #state: SearchState = { query: "", chosen: new Map(), order: "best" };
  #opening: Promise<Opened> | null = null;
  /** Number of the last search: an earlier one that ends later shows nothing. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ form, input, place, alternative, facetPlace }: Parts) {
    this.#input = input;
    this.#view = new ResultsView(place, alternative);
    this.#panel = facetPlace === null ? null : facetsPanel(facetPlace, () => void this.#search());
    this.#listen(form);
    moveByKeys(input, place);
    if (location.search !== "") this.#view.wait();
    void this.#restore();
  }

  #listen(form: HTMLFormElement): void {
    const input = this.#input;
    input.addEventListener("focus", () => void this.#open().catch(() => undefined), { once: true });
    input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#read(true), pause);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      if (input.value === "") input.blur();
      input.value = "";
      this.#read(true);
    });
    form.addEventListener("submit", (event) => {
      // Without facets the form leads to the page that has them.
      if (this.#panel === null) return;
      event.preventDefault();
      this.#read(false);
    });
    addEventListener("pagehide", () => {
      if (!isIdle(this.#state)) rememberPlace(this.#view.where());
    });
    addEventListener("popstate", () => {
      // A step to a heading of the same page leaves the search as it is.
      if (location.search.slice(1) !== writeState(this.#state).toString()) void this.#restore();
    });
  }

  /** Searches for what is in the field; whether somebody is still typing it. */
  #read(isDraft: boolean): void {
    clearTimeout(this.#timer);
    this.#change({ ...this.#state, query: this.#input.value.trim() }, isDraft);
  }

  #change(next: SearchState, isDraft = false): void {
    this.#state = next;
    remember(next, isDraft);
    void this.#search();
  }

  readonly #toggle = (facet: string, value: string): void => this.#change(toggled(this.#state, facet, value));
  readonly #sort = (order: Order): void => this.#change({ ...this.#state, order });
  readonly #clear = (): void => this.#change({ ...this.#state, chosen: new Map() });

  /** Searches for what is in the page's address. */
  async #restore(): Promise<void> {
    clearTimeout(this.#timer);
    const run = this.#run;
    const next = await this.#stateInAddress();
    if (run !== this.#run) return;
    this.#state = next;
    this.#input.value = next.query;
    await this.#search(rememberedPlace());
  }

  async #search(at: Place | null = null): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const state = this.#state;
    const idle = isIdle(state);
    if (idle) this.#view.clear();
    else this.#view.wait();
    if (idle && this.#panel?.isOpen() !== true) return;
    try {
      const { index, words } = await this.#open();
      const finding = await find(index, words, state, this.#panel !== null);
      const hits = idle ? [] : await this.#view.load(finding, at);
      if (run !== this.#run) return;
      const chosen = [...state.chosen.values()].flat().length;
      this.#panel?.show(facetViews(index.settings, finding.counts, state, this.#toggle), chosen);
      if (!idle) this.#view.show({ finding, hits, ...this.#around(index, finding) }, at);
    } catch {
      // Where nothing is searched for, the page is what it is without a search.
      if (run !== this.#run || idle) return;
      this.#view.fail("The search could not be loaded. The list of all reports works without it.");
    }
  }

  /** What stands around results. */
  #around({ settings }: Index, { count, asked }: Finding): Omit<Results, "finding" | "hits"> {
    const hasOrder = this.#panel !== null && count > 1;
    return {
      message: statusText(count, this.#state.query, asked),
      severities: settings.severities,
      order: hasOrder ? [orderView(this.#state, this.#sort)] : [],
      chips: chipViews(settings, this.#state, this.#toggle, this.#clear),
    };
  }

  /** Loads the index on the first call, and again where that failed. */
  #open(): Promise<Opened> {
    this.#opening ??= openIndex(document.documentElement.dataset.base ?? "/").then(
      (index) => ({ index, words: vocabulary(index) }),
      (error: unknown) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }

  /** The state in the page's address; which parameters are facets is known only with the index. */
  async #stateInAddress(): Promise<SearchState> {
    const params = new URLSearchParams(location.search);
    if ([...params.keys()].every((name) => name === "q") || this.#panel === null)
      return readState(params, []);
    try {
      const { index } = await this.#open();
      return readState(
        params,
        index.settings.facets.map(({ id }) => id),
      );
    } catch {
      return readState(params, []);
    }
  }
}
