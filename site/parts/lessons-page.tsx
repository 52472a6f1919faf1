import type { VNode } from "preact";
import type { Lessons } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { type LessonList, lessonList } from "./lesson-list.ts";
import { numberText } from "./number-text.ts";
import { ReportLessons } from "./report-lessons.tsx";

const GROUPS: readonly { readonly id: keyof Lessons; readonly title: string }[] = [
  { id: "well", title: "What went well" },
  { id: "wrong", title: "What went wrong" },
  { id: "lucky", title: "Where we got lucky" },
  { id: "other", title: "Other lessons" },
];

/** What reports say was learned: what went well, what went wrong, where luck helped, the newest first. */
export function LessonsPage({ site }: { site: Site }): VNode {
  const groups = GROUPS.map((group) => ({ ...group, list: lessonList(site, group.id) })).filter(
    ({ list }) => list.reports > 0,
  );
  const total = groups.reduce((sum, { list }) => sum + list.total, 0);
  return (
    <Layout
      site={site}
      title="Lessons"
      description={`What went well, what went wrong and where luck helped, across the reports of ${site.library.config.title}.`}
      path="lessons/"
    >
      <div class="page-head">
        <h1>Lessons</h1>
        <p class="page-count">{countText(total, "lesson")}</p>
      </div>
      {groups.length === 0 ? <p class="empty">No report states any.</p> : null}
      {groups.length < 2 ? null : (
        <nav class="lesson-index" aria-label="Lessons by kind">
          <ul>
            {groups.map(({ id, title, list }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a> <small>{numberText(list.total)}</small>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ id, title, list }) => (
        <section key={id} class={`lesson-group is-${id}`} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p class="section-note">{noteOf(list)}</p>
          <ul class="lesson-reports">
            {list.newest.map((lessons) => (
              <ReportLessons key={lessons.postmortem.id} site={site} lessons={lessons} />
            ))}
          </ul>
          {list.newest.length === list.reports ? null : (
            <p class="more">
              The newest {list.newest.length} reports are shown.{" "}
              <a href={site.url("postmortems/")}>All reports</a>
            </p>
          )}
        </section>
      ))}
    </Layout>
  );
}

function noteOf({ total, reports }: LessonList): string {
  return `${countText(total, "lesson")} from ${countText(reports, "report")}, the newest first.`;
}
