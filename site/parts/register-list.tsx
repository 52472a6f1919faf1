import type { VNode } from "preact";
import type { RegisterEntry } from "../../src/model/register.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { dayText } from "./day-text.ts";
import { ExpectedDay } from "./expected-day.tsx";
import { Html } from "./html.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureMark } from "./measure-mark.tsx";
import { RegisterRest } from "./register-rest.tsx";
import { SeverityMark } from "./severity-mark.tsx";

/** A page stays light; the rest is in the files. */
const most = 100;

/** Measures with the reports that they come from. */
export function RegisterList({ site, entries }: { site: Site; entries: readonly RegisterEntry[] }): VNode {
  return (
    <>
      <ul class="measures">
        {entries.slice(0, most).map((entry, index) => (
          <RegisterRow key={index} site={site} entry={entry} />
        ))}
      </ul>
      <RegisterRest site={site} count={entries.length - most} />
    </>
  );
}

function RegisterRow({ site, entry }: { site: Site; entry: RegisterEntry }): VNode {
  const { measure, postmortem, state } = entry;
  const { severities } = site.library.config;
  const day = began(postmortem)?.at.slice(0, 10);
  return (
    <li class={`measure is-${state}`}>
      <div class="measure-when">
        <MeasureMark state={state} />
        <ExpectedDay entry={entry} asOf={site.library.asOf} />
      </div>
      <div class="measure-body">
        <Html html={measure.html} class="prose measure-text" />
        <MeasureFacts measure={measure} standing={entry} severity={postmortem.severity} inRegister />
        <p class="measure-from">
          {postmortem.severity === null ? null : (
            <SeverityMark severities={severities} id={postmortem.severity} />
          )}
          <span>
            From <a href={`${site.reportUrl(postmortem.id)}#measures`}>{postmortem.title}</a>
            {day === undefined ? null : `, ${dayText(day)}`}
          </span>
        </p>
      </div>
    </li>
  );
}
