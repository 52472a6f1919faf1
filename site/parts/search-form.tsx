import type { ComponentChildren, VNode } from "preact";
import type { Site } from "../../src/render/site.ts";

interface SearchFormProps {
  readonly site: Site;
  readonly label: string;
  /** Id of the heading that names the field, where there is one. */
  readonly labelledBy?: string;
  readonly hint?: ComponentChildren;
  /** Whether the page has the results in another place. */
  readonly resultsApart?: boolean;
}

/** The search field and the place for its results; a script makes it search while one types. */
export function SearchForm({ site, label, labelledBy, hint, resultsApart = false }: SearchFormProps): VNode {
  const name = labelledBy === undefined ? { "aria-label": label } : { "aria-labelledby": labelledBy };
  return (
    <div class="search">
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than many browsers in use. */}
      <form class="search-form" role="search" action={site.url("postmortems/")} method="get" data-search>
        <input
          {...name}
          type="search"
          name="q"
          id="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-keyshortcuts="/"
          {...(hint === undefined ? {} : { "aria-describedby": "search-hint" })}
        />
        <button type="submit">Search</button>
      </form>
      {hint === undefined ? null : (
        <p class="search-hint" id="search-hint">
          {hint}
        </p>
      )}
      <noscript>
        <p class="search-hint">
          Searching needs JavaScript. Without it there is{" "}
          <a href={site.url("postmortems/")}>the list by year</a>.
        </p>
      </noscript>
      {resultsApart ? null : <SearchResults />}
    </div>
  );
}

/** The place for what a search finds. */
export function SearchResults(): VNode {
  return <div class="search-results" data-search-results aria-live="polite" />;
}
