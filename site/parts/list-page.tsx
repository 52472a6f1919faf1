import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { SearchForm } from "./search-form.tsx";
import { Years } from "./years.tsx";

/** More reports than this and the page lists the newest only and leads to the years, to stay light. */
const MOST = 300;

/** All reports: the search, and without it the plain list by year. */
export function ListPage({ site }: { site: Site }): VNode {
  const shown = site.postmortems.length > MOST ? site.postmortems.slice(0, MOST / 3) : site.postmortems;
  return (
    <Layout
      site={site}
      title="Reports"
      description={`All ${countText(site.postmortems.length, "report")} of ${site.library.config.title}.`}
      path="postmortems/"
      search
    >
      <div class="page-head">
        <h1>Reports</h1>
        <p class="page-count">{countText(site.postmortems.length, "report")}</p>
      </div>
      {site.options.search ? <SearchForm site={site} label="Search the reports" /> : null}
      <div data-search-alternative>
        <YearLinks site={site} />
        {shown.length < site.postmortems.length ? (
          <p class="note">The newest {shown.length} follow; the years lead to all.</p>
        ) : null}
        {shown.length === 0 ? (
          <p class="empty">There are no reports yet.</p>
        ) : (
          <Years site={site} postmortems={shown} />
        )}
      </div>
    </Layout>
  );
}

function YearLinks({ site }: { site: Site }): VNode | null {
  const years = site.slices("years");
  if (years.length < 2) return null;
  return (
    <nav class="year-links" aria-label="Years">
      <ul>
        {years.map((year) => (
          <li key={year.slug}>
            <a href={site.sliceUrl("years", year.name)}>
              {year.name} <small>{year.postmortems.length}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
