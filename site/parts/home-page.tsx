import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { Browse } from "./browse.tsx";
import { countText } from "./count-text.ts";
import { DueList } from "./due-list.tsx";
import { firstReading } from "./first-reading.ts";
import { Layout } from "./layout.tsx";
import { ReportList } from "./report-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { StubList } from "./stub-list.tsx";

const RECENT = 8;

/** The first page: the search, what is going on, what happened last, what is due, what to read first. */
export function HomePage({ site }: { site: Site }): VNode {
  const ongoing = site.postmortems.filter((postmortem) => postmortem.ongoing);
  const recent = site.postmortems.filter((postmortem) => !postmortem.ongoing).slice(0, RECENT);
  const first = firstReading(site);
  return (
    <Layout
      site={site}
      title={site.library.config.title}
      description={`${countText(site.postmortems.length, "postmortem")}: what happened, why, and what was learned.`}
      path=""
      search
    >
      <Opening site={site} />
      <div data-search-alternative>
        <Reports site={site} id="ongoing" title="Going on now" postmortems={ongoing} />
        <div class="home-columns">
          <div>
            <Reports site={site} id="recent" title="Recent" postmortems={recent} />
            {recent.length < RECENT ? null : (
              <p class="more">
                <a href={site.url("postmortems/")}>All {countText(site.postmortems.length, "report")}</a>
              </p>
            )}
            <Reports
              site={site}
              id="first"
              title="To read first"
              note={first.isFeatured ? undefined : "The most severe ones that say what was learned."}
              postmortems={first.postmortems}
            />
            <p class="more">
              <a href={site.url("lessons/")}>What went well, what went wrong, where we got lucky</a>
            </p>
          </div>
          <aside class="home-aside">
            <DueList site={site} />
            <StubList site={site} />
            <Browse site={site} kind="services" title="By service" />
            <Browse site={site} kind="causes" title="By cause" />
            <Browse site={site} kind="severities" title="By severity" />
          </aside>
        </div>
      </div>
    </Layout>
  );
}

function Opening({ site }: { site: Site }): VNode {
  if (!site.options.search) {
    return (
      <div class="opening">
        <h1>{site.library.config.title}</h1>
      </div>
    );
  }
  return (
    <div class="opening">
      <h1 id="question">What are you seeing?</h1>
      <SearchForm
        site={site}
        label="What are you seeing?"
        labelledBy="question"
        hint="An alert’s name, an error line, what a customer said: somebody may have seen it before."
      />
    </div>
  );
}

interface ReportsProps {
  readonly site: Site;
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly postmortems: readonly Postmortem[];
}

function Reports({ site, id, title, note, postmortems }: ReportsProps): VNode | null {
  if (postmortems.length === 0) {
    return id === "recent" ? <p class="empty">There are no reports yet.</p> : null;
  }
  return (
    <section class={`home-reports is-${id}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note === undefined ? null : <p class="section-note">{note}</p>}
      <ReportList site={site} postmortems={postmortems} />
    </section>
  );
}
