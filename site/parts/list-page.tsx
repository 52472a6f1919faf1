import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { FacetLinks } from "./facet-links.tsx";
import { Layout } from "./layout.tsx";
import { SearchForm, SearchResults } from "./search-form.tsx";
import { sliceWords } from "./slice-words.ts";
import { Years } from "./years.tsx";

/** More reports than this and the page lists the newest only and leads to the years, to stay light. */
const MOST = 300;
const NEWEST = 50;

/** All reports: the search with its facets, and without it the plain list by year and the ways to others. */
export function ListPage({ site }: { site: Site }): VNode {
  const { length } = site.postmortems;
  return (
    <Layout
      site={site}
      title="Reports"
      description={`All ${countText(length, "report")} of ${site.library.config.title}.`}
      path="postmortems/"
      search
    >
      <div class="page-head">
        <h1>Reports</h1>
        <p class="page-count">{countText(length, "report")}</p>
      </div>
      {site.options.search ? (
        <SearchForm
          site={site}
          label="Search the reports"
          resultsApart
          hint={
            <>
              Words, an alert’s name or a whole error line.{" "}
              <span class="search-keys">
                <kbd>/</kbd> leads here from every page.
              </span>
            </>
          }
        />
      ) : null}
      <div class="explorer">
        <FacetLinks site={site} />
        <div class="explorer-main">
          {site.options.search ? <SearchResults /> : null}
          <div data-search-alternative>
            <Lists site={site} />
            <Newest site={site} />
          </div>
        </div>
      </div>
    </Layout>
  );
}

function Newest({ site }: { site: Site }): VNode {
  const shown = site.postmortems.length > MOST ? site.postmortems.slice(0, NEWEST) : site.postmortems;
  if (shown.length === 0) return <p class="empty">There are no reports yet.</p>;
  return (
    <>
      {shown.length < site.postmortems.length ? (
        <p class="note">The newest {shown.length} follow; the years lead to all.</p>
      ) : null}
      <Years site={site} postmortems={shown} />
    </>
  );
}

const KINDS = ["services", "causes", "severities", "tags"] as const;

/** The years, and the lists of what the library can be cut by. */
function Lists({ site }: { site: Site }): VNode {
  const years = site.slices("years");
  const kinds = KINDS.filter((kind) => site.slices(kind).length > 0);
  return (
    <nav class="list-ways" aria-label="Lists">
      <ul>
        {years.map((year) => (
          <li key={year.slug}>
            <a href={site.sliceUrl("years", year.name)}>
              {year.name} <small>{year.postmortems.length}</small>
            </a>
          </li>
        ))}
      </ul>
      {kinds.length === 0 ? null : (
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>
              <a href={site.url(`${kind}/`)}>{sliceWords[kind].title}</a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
