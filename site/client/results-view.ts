import { element } from "./element.ts";
import type { Finding } from "./find.ts";
import { wordFinder } from "./found-words.ts";
import { type HitContext, hitView } from "./hit-view.ts";
import type { HitData } from "./pagefind.ts";
import type { Place } from "./search-history.ts";

const hitsAtOnce = 6;
const mostAtOnce = 60;

/** The place where results are shown, and what stands there without a search. */
export interface ResultsView {
  /** Nothing is searched for. */
  readonly clear: () => void;
  /** A search has begun. */
  readonly wait: () => void;
  /** Something cannot be done, in a sentence. */
  readonly fail: (message: string) => void;
  /** The first of the results that `show` wants, as many as were shown before. */
  readonly load: (finding: Finding, place: Place | null) => Promise<readonly HitData[]>;
  readonly show: (results: Results, place: Place | null) => void;
  readonly place: () => Place;
}

/** Results to show. */
export interface Results {
  readonly finding: Finding;
  readonly hits: readonly HitData[];
  readonly message: string;
  readonly severities: readonly string[];
  /** The choice of the order, and the chosen values. */
  readonly order: readonly HTMLElement[];
  readonly chips: readonly HTMLElement[];
}

/** Prepares a place for results. */
export function resultsView(place: HTMLElement, alternative: HTMLElement | null): ResultsView {
  const status = element("p", { class: "search-status", role: "status" });
  const order = element("div", { class: "search-order-place" });
  const head = element("div", { class: "search-head" }, status, order);
  const chips = element("div", { class: "chips" });
  const list = element("ol", { class: "search-result-list" });
  const more = element("button", { type: "button", class: "search-more" }, "Show more");
  // The status line announces the number; the results themselves would be too much to read out.
  place.removeAttribute("aria-live");
  place.replaceChildren(head, chips, list, more);
  more.hidden = true;
  let shown: object = {};

  const empty = (message: string, showAlternative: boolean): void => {
    shown = {};
    status.textContent = message;
    for (const part of [order, chips, list]) part.replaceChildren();
    list.removeAttribute("aria-busy");
    more.hidden = true;
    if (alternative !== null) alternative.hidden = !showAlternative;
  };

  const append = (results: Results, hits: readonly HitData[]): void => {
    const { term } = results.finding.asked;
    const context: HitContext = {
      words: term ?? "",
      finder: wordFinder(term ?? ""),
      severities: results.severities,
    };
    list.append(...hits.map((hit) => hitView(hit, context)));
    more.hidden = list.childElementCount >= results.finding.count;
    more.disabled = false;
    more.onclick = async () => {
      more.disabled = true;
      const next = await results.finding.next(hitsAtOnce).catch(() => null);
      if (shown !== results) return;
      if (next === null) status.textContent = "The other results could not be loaded.";
      else {
        const before = list.childElementCount;
        append(results, next);
        list.children[before]?.querySelector("a")?.focus();
      }
    };
  };

  return {
    clear: () => empty("", true),
    fail: (message) => empty(message, true),
    wait: () => {
      if (alternative !== null) alternative.hidden = true;
      if (list.childElementCount === 0) status.textContent = "Searching…";
      else list.setAttribute("aria-busy", "true");
    },
    load: ({ next }, at) => next(Math.min(mostAtOnce, Math.max(hitsAtOnce, at?.shown ?? 0))),
    show: (results, at) => {
      // What had the focus has it again, where it is still there.
      const key = place.contains(document.activeElement) ? keyOf(document.activeElement) : "";
      empty(results.message, false);
      shown = results;
      order.replaceChildren(...results.order);
      chips.replaceChildren(...results.chips);
      append(results, results.hits);
      const wanted = at?.focus ?? key;
      const again = [...place.querySelectorAll<HTMLElement>("a, button, select")].find(
        (part) => wanted !== "" && keyOf(part) === wanted,
      );
      again?.focus({ preventScroll: true });
      if (at !== null) scrollTo({ top: at.scroll, behavior: "instant" });
    },
    place: () => ({
      shown: list.childElementCount,
      scroll: scrollY,
      focus: list.contains(document.activeElement) ? keyOf(document.activeElement) : "",
    }),
  };
}

function keyOf(part: Element | null): string {
  return part?.getAttribute("data-key") ?? part?.getAttribute("href") ?? "";
}
