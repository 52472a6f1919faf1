import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { dayText } from "./day-text.ts";
import { durationText } from "./duration-text.ts";
import { hasSeverity } from "./has-severity.ts";
import { known } from "./known.ts";
import { momentText } from "./moment-text.ts";
import { serviceName } from "./service-name.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { words } from "./words.ts";

interface ReportEntryProps {
  readonly site: Site;
  readonly postmortem: Postmortem;
  /** Whether the date carries its year. */
  readonly withYear?: boolean;
  /** Why it is in the list. */
  readonly note?: string;
}

/** A report as a line of a list: when, how severe, what, where, for how long. */
export function ReportEntry({ site, postmortem, withYear = true, note }: ReportEntryProps): VNode {
  const services = known(postmortem.services).map((id) => serviceName(site, id));
  const causes = known(postmortem.causes).map((id) => id.replaceAll("-", " "));
  return (
    <li class="entry">
      <EntryDate postmortem={postmortem} withYear={withYear} />
      {hasSeverity(postmortem) ? (
        <SeverityMark severities={site.library.config.severities} id={postmortem.severity} />
      ) : (
        <span class="severity" />
      )}
      <div class="entry-what">
        <a class="entry-title" href={site.reportUrl(postmortem.id)}>
          {postmortem.title}
        </a>
        <p class="entry-facts">
          {remarks(postmortem).map((remark) => (
            <span key={remark} class="remark">
              {remark}
            </span>
          ))}
          {services.length === 0 ? null : <span>{services.join(", ")}</span>}
          {causes.length === 0 ? null : <span>{causes.join(", ")}</span>}
        </p>
        {note === undefined ? null : <p class="entry-note">{note}</p>}
      </div>
      <EntryDuration postmortem={postmortem} />
    </li>
  );
}

function EntryDate({ postmortem, withYear }: { postmortem: Postmortem; withYear: boolean }): VNode {
  const moment = began(postmortem);
  if (moment === null) return <span class="entry-date not-stated">undated</span>;
  const { day } = momentText(moment, postmortem.zone);
  return (
    <time class="entry-date" dateTime={day}>
      {dayText(day, withYear)}
    </time>
  );
}

function EntryDuration({ postmortem }: { postmortem: Postmortem }): VNode {
  const minutes = postmortem.minutes.impact ?? postmortem.minutes.toResolve;
  if (postmortem.ongoing) return <span class="entry-duration">ongoing</span>;
  if (minutes === null) return <span class="entry-duration" />;
  return <span class="entry-duration">{durationText(minutes)}</span>;
}

/** What sets a report apart from a published report of an incident. */
function remarks(postmortem: Postmortem): readonly string[] {
  return [
    ...(postmortem.status === "published" ? [] : [words.status(postmortem.status)]),
    ...(postmortem.kind === "incident" ? [] : [words.kind(postmortem.kind)]),
  ];
}
