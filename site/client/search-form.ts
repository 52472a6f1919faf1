import { element } from "./element.ts";
import { type FacetActions, facetViews } from "./facet-view.ts";
import { type Finding, find } from "./find.ts";
import { hitView } from "./hit-view.ts";
import { type Index, openIndex } from "./pagefind.ts";
import { replaceKeepingFocus } from "./replace-keeping-focus.ts";
import { isIdle, readState, type SearchState, toggled, writeState } from "./search-state.ts";
import { statusText } from "./status-text.ts";

const hitsAtOnce = 6;
const pause = 150; // milliseconds without a key before a search

/** What a search form works with. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Where results go. */
  readonly place: HTMLElement;
  /** What stands there without a search. */
  readonly alternative: HTMLElement | null;
  /** Whether this is the page that the form leads to: only there are facets. */
  readonly isExplorer: boolean;
}

/** The parts that belong to a form; null where the page has no place for results. */
export function partsOf(form: HTMLFormElement): Parts | null {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const place = document.querySelector<HTMLElement>("[data-search-results]");
  if (input === null || place === null) return null;
  const alternative = document.querySelector<HTMLElement>("[data-search-alternative]");
  const isExplorer = new URL(form.action).pathname === location.pathname;
  return { form, input, place, alternative, isExplorer };
}

/** Makes a form search while somebody types, and keeps what is searched for in the page's address. */
export function enhance({ form, input, place, alternative, isExplorer }: Parts): void {
  const status = element("p", { class: "search-status", role: "status" });
  const facets = element("div", { class: "search-facets" });
  const tools = element(
    "details",
    { class: "search-tools" },
    element("summary", {}, "Filter and sort"),
    facets,
  );
  const hits = element("ol", { class: "search-result-list" });
  const more = element("button", { type: "button", class: "search-more" }, "Show more");
  // The status line announces the number; the results themselves would be too much to read out.
  place.removeAttribute("aria-live");
  place.replaceChildren(status, ...(isExplorer ? [tools] : []), hits, more);
  more.hidden = true;

  let opening: Promise<Index> | null = null;
  const open = (): Promise<Index> => {
    opening ??= openIndex(document.documentElement.dataset.base ?? "/").catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  let state: SearchState = { query: "", chosen: new Map(), order: "best" };
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (finding: Finding, views: readonly HTMLElement[]): void => {
    const before = hits.childElementCount;
    hits.append(...views);
    more.hidden = hits.childElementCount >= finding.count;
    more.disabled = false;
    more.onclick = async () => {
      const ofRun = run;
      more.disabled = true;
      const next = await finding.next(hitsAtOnce).catch(() => null);
      if (ofRun !== run) return;
      if (next === null) status.textContent = "The other results could not be loaded.";
      else show(finding, next.map(hitView));
    };
    if (before > 0) hits.children[before]?.querySelector("a")?.focus();
  };

  const search = async (): Promise<void> => {
    run += 1;
    const ofRun = run;
    const idle = isIdle(state);
    if (alternative !== null) alternative.hidden = !idle;
    if (idle) {
      hits.replaceChildren();
      status.textContent = "";
      more.hidden = true;
    }
    if (idle && !tools.open) return;
    try {
      const index = await open();
      const finding = await find(index, state, isExplorer);
      const views = idle ? [] : (await finding.next(hitsAtOnce)).map(hitView);
      if (ofRun !== run) return;
      if (isExplorer) replaceKeepingFocus(facets, facetViews(index.settings, finding.counts, state, actions));
      if (idle) return;
      status.textContent = statusText(finding.count, state.query);
      hits.replaceChildren();
      show(finding, views);
    } catch {
      if (ofRun !== run) return;
      hits.replaceChildren();
      more.hidden = true;
      if (alternative !== null) alternative.hidden = false;
      status.textContent = "The search could not be loaded. The list of all reports works without it.";
    }
  };

  const change = (next: SearchState): void => {
    state = next;
    const params = writeState(state).toString();
    history.replaceState(null, "", params === "" ? location.pathname : `?${params}`);
    void search();
  };
  const type = (): void => {
    clearTimeout(timer);
    change({ ...state, query: input.value.trim() });
  };
  const actions: FacetActions = {
    toggle: (facet, value) => change(toggled(state, facet, value)),
    sort: (order) => change({ ...state, order }),
    clear: () => change({ ...state, chosen: new Map() }),
  };

  input.addEventListener("focus", () => void open().catch(() => undefined), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(type, pause);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (input.value === "") input.blur();
    input.value = "";
    type();
  });
  form.addEventListener("submit", (event) => {
    if (!isExplorer) return;
    event.preventDefault();
    type();
  });
  tools.addEventListener("toggle", () => {
    if (tools.open) void search();
  });

  void start(open, isExplorer).then((first) => {
    if (isIdle(first)) return;
    input.value = first.query;
    state = first;
    if (matchMedia("(min-width: 60rem)").matches || first.chosen.size > 0) tools.open = true;
    void search();
  });
}

/** The state in the page's address; which parameters are facets is known only with the index. */
async function start(open: () => Promise<Index>, isExplorer: boolean): Promise<SearchState> {
  const params = new URLSearchParams(location.search);
  if ([...params.keys()].every((name) => name === "q") || !isExplorer) return readState(params, []);
  try {
    const { settings } = await open();
    return readState(
      params,
      settings.facets.map(({ id }) => id),
    );
  } catch {
    return readState(params, []);
  }
}
