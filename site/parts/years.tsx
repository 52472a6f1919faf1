import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { countText } from "./count-text.ts";
import { momentText } from "./moment-text.ts";
import { ReportList } from "./report-list.tsx";

/** Reports by the year in which they began, in the order given; those without a date last. */
export function Years({ site, postmortems }: { site: Site; postmortems: readonly Postmortem[] }): VNode {
  return (
    <>
      {[...byYear(postmortems)].map(([year, reports]) => (
        <section key={year} class="year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            {year === UNDATED ? "Undated" : year} <small>{countText(reports.length, "report")}</small>
          </h2>
          <ReportList site={site} postmortems={reports} withYear={false} />
        </section>
      ))}
    </>
  );
}

const UNDATED = "undated";

function byYear(postmortems: readonly Postmortem[]): ReadonlyMap<string, readonly Postmortem[]> {
  const years = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    const moment = began(postmortem);
    const year = moment === null ? UNDATED : momentText(moment, postmortem.zone).day.slice(0, 4);
    const there = years.get(year);
    if (there === undefined) years.set(year, [postmortem]);
    else there.push(postmortem);
  }
  return years;
}
