import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { countText } from "./count-text.ts";
import { Html } from "./html.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureMark } from "./measure-mark.tsx";
import type { RegisterEntry } from "./register.ts";

/** A page stays light; the rest is in the files. */
const most = 300;

/** Measures with the reports that they come from. */
export function RegisterList({ site, entries }: { site: Site; entries: readonly RegisterEntry[] }): VNode {
  return (
    <>
      <ul class="measures">
        {entries.slice(0, most).map((entry) => (
          <RegisterRow key={`${entry.postmortem.id}:${entry.measure.line}`} site={site} entry={entry} />
        ))}
      </ul>
      {entries.length <= most ? null : (
        <p class="section-note">
          And {countText(entries.length - most, "more measure")} in{" "}
          <a href={site.url("api/v1/measures.csv")}>the CSV</a>.
        </p>
      )}
    </>
  );
}

function RegisterRow({ site, entry }: { site: Site; entry: RegisterEntry }): VNode {
  const { measure, postmortem, state } = entry;
  const year = began(postmortem)?.at.slice(0, 4);
  return (
    <li class={`measure is-${state}`}>
      <MeasureMark state={state} />
      <div class="measure-body">
        <Html html={measure.html} class="prose measure-text" />
        <MeasureFacts measure={measure} asOf={site.library.asOf} />
        <p class="measure-from">
          From <a href={`${site.reportUrl(postmortem.id)}#measures`}>{postmortem.title}</a>
          {year === undefined ? null : `, ${year}`}
        </p>
      </div>
    </li>
  );
}
