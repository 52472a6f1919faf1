import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { dayText } from "./day-text.ts";
import { hasSeverity } from "./has-severity.ts";
import { momentText } from "./moment-text.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { words } from "./words.ts";

/** The title of a report under what it is: severity, kind, status and days. */
export function ReportHead({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode {
  return (
    <div class="report-head">
      <ul class="kicker">
        {hasSeverity(postmortem) ? (
          <li>
            <Severity site={site} postmortem={postmortem} />
          </li>
        ) : null}
        <li>{words.kind(postmortem.kind)}</li>
        <li>
          <When postmortem={postmortem} />
        </li>
        {postmortem.ongoing ? <li class="remark">Ongoing</li> : null}
        {postmortem.status === "published" ? null : <li class="remark">{words.status(postmortem.status)}</li>}
      </ul>
      <h1>{postmortem.title}</h1>
      <Publication postmortem={postmortem} />
      {postmortem.status === "in-review" ? (
        <p class="review-note">In review: what this report says may still change.</p>
      ) : null}
    </div>
  );
}

function Severity({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode {
  const mark = <SeverityMark severities={site.library.config.severities} id={postmortem.severity} named />;
  if (postmortem.severity === null || postmortem.severity === "unknown") return mark;
  return <a href={site.sliceUrl("severities", postmortem.severity)}>{mark}</a>;
}

function When({ postmortem }: { postmortem: Postmortem }): VNode {
  const first = began(postmortem);
  if (first === null) return <span class="not-stated">date not stated</span>;
  const start = momentText(first, postmortem.zone);
  const last = postmortem.moments.resolved ?? postmortem.moments.mitigated;
  const end = last === null ? null : momentText(last, postmortem.zone);
  return (
    <>
      <time dateTime={start.day}>{start.dayText}</time>
      {end === null || end.day === start.day ? null : (
        <>
          {" – "}
          <time dateTime={end.day}>{end.dayText}</time>
        </>
      )}
    </>
  );
}

function Publication({ postmortem: { published, updated } }: { postmortem: Postmortem }): VNode | null {
  if (published === null && updated === null) return null;
  const parts = [
    published === null ? null : `Published ${dayText(published)}`,
    updated === null ? null : `${published === null ? "U" : "u"}pdated ${dayText(updated)}`,
  ];
  return <p class="publication">{parts.filter((part) => part !== null).join(", ")}</p>;
}
