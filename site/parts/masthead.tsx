import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";

const PLACES = [
  { path: "postmortems/", name: "Reports" },
  { path: "services/", name: "Services" },
  { path: "causes/", name: "Causes" },
  { path: "measures/", name: "Measures" },
  { path: "lessons/", name: "Lessons" },
  { path: "statistics/", name: "Statistics" },
] as const;

/** The head of every page: the library's name, the ways around, the way to the search. */
export function Masthead({ site, path, search }: { site: Site; path: string; search: boolean }): VNode {
  return (
    <header class="masthead">
      <a class="masthead-title" href={site.url("")} aria-current={path === "" ? "page" : undefined}>
        {site.options.assets.has("logo") ? (
          <img class="masthead-logo" src={site.asset("logo")} alt="" />
        ) : null}
        {site.library.config.title}
      </a>
      <nav aria-label="Library">
        <ul>
          {PLACES.map((place) => (
            <li key={place.path}>
              <a href={site.url(place.path)} aria-current={currentOf(path, place.path)}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="masthead-tools">
        {site.options.search && !search ? <QuickSearch site={site} /> : null}
        <button type="button" class="theme-toggle" data-theme-toggle hidden>
          Theme
        </button>
      </div>
    </header>
  );
}

function QuickSearch({ site }: { site: Site }): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than many browsers in use.
    <form class="quick-search" role="search" action={site.url("postmortems/")} method="get">
      <input
        type="search"
        name="q"
        aria-label="Search the reports"
        aria-keyshortcuts="/"
        placeholder="Search"
        autocomplete="off"
        data-quick-search
      />
      <button type="submit" aria-label="Search">
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10.5 10.5L15 15M12 6.5A5.5 5.5 0 1 1 1 6.5A5.5 5.5 0 1 1 12 6.5" />
        </svg>
      </button>
    </form>
  );
}

function currentOf(path: string, place: string): "page" | "true" | undefined {
  if (path === place) return "page";
  return path.startsWith(place) ? "true" : undefined;
}
