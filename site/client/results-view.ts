import { element } from "./element.ts";
import type { Finding } from "./find.ts";
import { type WordFinder, wordFinder } from "./found-words.ts";
import { hitView } from "./hit-view.ts";
import type { HitData } from "./pagefind.ts";
import type { Place } from "./search-history.ts";

const hitsAtOnce = 5;
// Of whoever comes back to more, the rest is one step away.
const mostAtOnce = 60;

/** Results to show. */
export interface Results {
  readonly finding: Finding;
  readonly hits: readonly HitData[];
  readonly message: string;
  /** Names of severities, the most severe first. */
  readonly severities: readonly string[];
  /** The choice of the order, and the chosen values. */
  readonly order: readonly HTMLElement[];
  readonly chips: readonly HTMLElement[];
}

/** The place where results are shown. */
export class ResultsView {
  readonly #place: HTMLElement;
  readonly #alternative: HTMLElement | null;
  // The status line announces the number; the results themselves would be too much to read out.
  readonly #status = element("p", { class: "search-status", role: "status" });
  readonly #order = element("div", {});
  readonly #chips = element("div", { class: "chips" });
  readonly #list = element("ol", { class: "search-result-list" });
  readonly #more = element("button", { type: "button", class: "search-more" }, "Show more");
  #shown: Results | null = null;

  /** Takes a place, and what stands there without a search. */
  constructor(place: HTMLElement, alternative: HTMLElement | null) {
    this.#place = place;
    this.#alternative = alternative;
    place.removeAttribute("aria-live");
    const head = element("div", { class: "search-head" }, this.#status, this.#order);
    place.replaceChildren(head, this.#chips, this.#list, this.#more);
    this.#more.hidden = true;
    this.#more.addEventListener("click", () => void this.#showMore());
  }

  /** Nothing is searched for. */
  clear(): void {
    this.fail("");
  }

  /** Something cannot be done, in a sentence. */
  fail(message: string): void {
    this.#empty(message);
    if (this.#alternative !== null) this.#alternative.hidden = false;
  }

  /** A search has begun; what was found before stays until there is something new. */
  wait(): void {
    if (this.#alternative !== null) this.#alternative.hidden = true;
    if (this.#list.childElementCount === 0) this.#status.textContent = "Searching…";
    else this.#list.setAttribute("aria-busy", "true");
  }

  /** The results that `show` wants at first: the best one, or as many as were shown to whoever comes back. */
  load({ next }: Finding, at: Place | null): Promise<readonly HitData[]> {
    return next(at === null ? 1 : Math.min(mostAtOnce, Math.max(hitsAtOnce, at.shown)));
  }

  /** Shows results; whoever comes back is where they were. */
  show(results: Results, at: Place | null): void {
    const focused = this.#place.contains(document.activeElement) ? keyOf(document.activeElement) : "";
    this.#empty(results.message);
    this.#shown = results;
    this.#order.replaceChildren(...results.order);
    this.#chips.replaceChildren(...results.chips);
    this.#append(results, results.hits);
    this.#focus(at?.focus ?? focused);
    if (at !== null) scrollTo({ top: at.scroll, behavior: "instant" });
    else if (results.hits.length < results.finding.count) void this.#load(hitsAtOnce - results.hits.length);
  }

  /** Where somebody is among the results. */
  where(): Place {
    const { activeElement } = document;
    return {
      shown: this.#list.childElementCount,
      scroll: scrollY,
      focus: this.#list.contains(activeElement) ? keyOf(activeElement) : "",
    };
  }

  #empty(message: string): void {
    this.#shown = null;
    this.#status.textContent = message;
    for (const part of [this.#order, this.#chips, this.#list]) part.replaceChildren();
    this.#list.removeAttribute("aria-busy");
    this.#more.hidden = true;
    if (this.#alternative !== null) this.#alternative.hidden = true;
  }

  #append({ finding, severities }: Results, hits: readonly HitData[]): void {
    const words = finding.asked.term ?? "";
    const finder: WordFinder = wordFinder(words);
    this.#list.append(...hits.map((hit) => hitView(hit, { words, finder, severities })));
    this.#more.hidden = this.#list.childElementCount >= finding.count;
    this.#more.disabled = false;
  }

  async #showMore(): Promise<void> {
    const before = this.#list.childElementCount;
    await this.#load(hitsAtOnce);
    this.#list.children[before]?.querySelector("a")?.focus();
  }

  /** Shows so many further results. */
  async #load(most: number): Promise<void> {
    const results = this.#shown;
    if (results === null) return;
    this.#more.disabled = true;
    const next = await results.finding.next(most).catch(() => null);
    if (this.#shown !== results) return;
    if (next === null) this.#status.textContent = "The other results could not be loaded.";
    else this.#append(results, next);
  }

  /** Gives the focus to the part with a key, where it is there. */
  #focus(key: string): void {
    if (key === "") return;
    const parts = [...this.#place.querySelectorAll<HTMLElement>("a, button, select")];
    parts.find((part) => keyOf(part) === key)?.focus({ preventScroll: true });
  }
}

function keyOf(part: Element | null): string {
  return part?.getAttribute("data-key") ?? part?.getAttribute("href") ?? "";
}
