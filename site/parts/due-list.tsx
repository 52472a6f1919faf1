import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";
import { dueMeasures } from "./due-measures.ts";
import { MeasureMark } from "./measure-mark.tsx";

const MOST = 6;

/** The measures that are due first, with owner and report. */
export function DueList({ site }: { site: Site }): VNode | null {
  const due = dueMeasures(site.library);
  if (due.length === 0) return null;
  const overdue = due.filter((each) => each.state === "overdue").length;
  return (
    <section class="due" aria-labelledby="due">
      <h2 id="due">Measures due</h2>
      <p class="section-note">
        {countText(due.length, "unfinished measure")} with a date, {overdue === 0 ? "none" : overdue} overdue.
      </p>
      <ul class="due-list">
        {due.slice(0, MOST).map(({ measure, postmortem, state, due: day }) => (
          <li key={`${postmortem.id}:${measure.line}`}>
            <p class="due-head">
              <MeasureMark state={state} />
              <time dateTime={day}>{dayText(day)}</time>
              {measure.owner === null ? null : <span>{measure.owner}</span>}
            </p>
            <a href={`${site.reportUrl(postmortem.id)}#measures`}>{measure.text}</a>
          </li>
        ))}
      </ul>
      <p class="section-note">
        <a href={site.url("measures/")}>All measures</a>
      </p>
    </section>
  );
}
