import { chipViews } from "./chip-views.ts";
import { facetViews } from "./facet-view.ts";
import { facetsPanel } from "./facets-panel.ts";
import { find } from "./find.ts";
import { orderView } from "./order-view.ts";
import { type Index, openIndex } from "./pagefind.ts";
import { resultsView } from "./results-view.ts";
import { type Place, remember, rememberedPlace, rememberPlace } from "./search-history.ts";
import { moveByKeys } from "./search-keys.ts";
import { isIdle, readState, type SearchState, toggled, writeState } from "./search-state.ts";
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

/** Makes a form search while somebody types, and keeps what is searched for in the page's address. */
export function enhance({ form, input, place, alternative, facetPlace }: Parts): void {
  const view = resultsView(place, alternative);
  const panel = facetPlace === null ? null : facetsPanel(facetPlace, () => void search());
  const open = opener();
  let state: SearchState = { query: "", chosen: new Map(), order: "best" };
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const search = async (at: Place | null = null): Promise<void> => {
    run += 1;
    const ofRun = run;
    const idle = isIdle(state);
    if (idle) view.clear();
    else view.wait();
    if (idle && panel?.isOpen() !== true) return;
    try {
      const { index, words } = await open();
      const finding = await find(index, words, state, panel !== null);
      const hits = idle ? [] : await view.load(finding, at);
      if (ofRun !== run) return;
      const { settings } = index;
      const chosen = [...state.chosen.values()].flat().length;
      panel?.show(facetViews(settings, finding.counts, state, toggle), chosen);
      if (idle) return;
      const message = statusText(finding.count, state.query, finding.asked);
      const chips = chipViews(settings, state, toggle, () => change({ ...state, chosen: new Map() }));
      const order = panel === null || finding.count < 2 ? [] : [orderView(state, sort)];
      view.show({ finding, hits, message, severities: settings.severities, order, chips }, at);
    } catch {
      // Where nothing is searched for, the lists of links are as good as the facets.
      if (ofRun === run && !idle)
        view.fail("The search could not be loaded. The list of all reports works without it.");
    }
  };

  const change = (next: SearchState, isDraft = false): void => {
    state = next;
    remember(state, isDraft);
    void search();
  };
  const toggle = (facet: string, value: string): void => change(toggled(state, facet, value));
  const sort = (order: SearchState["order"]): void => change({ ...state, order });
  const type = (isDraft: boolean): void => {
    clearTimeout(timer);
    change({ ...state, query: input.value.trim() }, isDraft);
  };
  const restore = async (): Promise<void> => {
    clearTimeout(timer);
    const ofRun = run;
    const next = await stateInAddress(open, panel !== null);
    if (ofRun !== run) return;
    state = next;
    input.value = next.query;
    await search(rememberedPlace());
  };

  moveByKeys(input, place);
  input.addEventListener("focus", () => void open().catch(() => undefined), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => type(true), pause);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (input.value === "") input.blur();
    input.value = "";
    type(true);
  });
  form.addEventListener("submit", (event) => {
    if (panel === null) return;
    event.preventDefault();
    type(false);
  });
  addEventListener("pagehide", () => {
    if (!isIdle(state)) rememberPlace(view.place());
  });
  addEventListener("popstate", () => {
    // A step to a heading of the same page leaves the search as it is.
    if (location.search.slice(1) !== writeState(state).toString()) void restore();
  });
  if (location.search !== "") view.wait();
  void restore();
}

interface Opened {
  readonly index: Index;
  readonly words: Vocabulary;
}

/** Loads the index on the first call, and again where that failed. */
function opener(): () => Promise<Opened> {
  let opening: Promise<Opened> | null = null;
  return () => {
    opening ??= openIndex(document.documentElement.dataset.base ?? "/").then(
      (index) => ({ index, words: vocabulary(index) }),
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  };
}

/** The state in the page's address; which parameters are facets is known only with the index. */
async function stateInAddress(open: () => Promise<Opened>, hasFacets: boolean): Promise<SearchState> {
  const params = new URLSearchParams(location.search);
  if ([...params.keys()].every((name) => name === "q") || !hasFacets) return readState(params, []);
  try {
    const { index } = await open();
    return readState(
      params,
      index.settings.facets.map(({ id }) => id),
    );
  } catch {
    return readState(params, []);
  }
}
