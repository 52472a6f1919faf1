import type { VNode } from "preact";
import type { Prose } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { countText } from "./count-text.ts";
import { Html } from "./html.tsx";
import { known } from "./known.ts";
import type { ReportLessons as Lessons } from "./lesson-list.ts";
import { momentText } from "./moment-text.ts";
import { serviceName } from "./service-name.ts";

/** The lessons of one group that a report states, beside where they come from. */
export function ReportLessons({ site, lessons }: { site: Site; lessons: Lessons }): VNode {
  const { postmortem, shown, more } = lessons;
  const moment = began(postmortem);
  const year = moment === null ? "undated" : momentText(moment, postmortem.zone).day.slice(0, 4);
  const report = `${site.reportUrl(postmortem.id)}#lessons`;
  return (
    <li class="lesson-report">
      <div class="lesson-source">
        <a class="lesson-title" href={report}>
          {postmortem.title}
        </a>
        <p class="lesson-facts">
          <span>{year}</span>
          {known(postmortem.services).map((service) => (
            <a key={service} href={site.sliceUrl("services", service)}>
              {serviceName(site, service)}
            </a>
          ))}
          {postmortem.status === "published" ? null : <span class="remark">In review</span>}
        </p>
      </div>
      <ul class="lessons">
        {shown.map((lesson, index) => (
          <li key={index}>
            <LessonText lesson={lesson} />
          </li>
        ))}
        {more === 0 ? null : (
          <li class="lesson-more">
            <a href={report}>{countText(more, "more lesson")}</a> in the report
          </li>
        )}
      </ul>
    </li>
  );
}

/** More than this, and a lesson is cut to its beginning: the report has the whole. */
const MOST_TEXT = 500;
const MOST_HTML = 4000;

function LessonText({ lesson }: { lesson: Prose }): VNode {
  if (lesson.text.length <= MOST_TEXT && lesson.html.length <= MOST_HTML) return <Html html={lesson.html} />;
  const beginning = lesson.text.slice(0, MOST_TEXT).replace(/\s+\S*$/, "");
  return <p class="prose">{beginning} …</p>;
}
