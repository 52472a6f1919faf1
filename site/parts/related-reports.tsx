import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Neighbours } from "./neighbours.ts";
import { ReportEntry } from "./report-entry.tsx";
import { ReportList } from "./report-list.tsx";

/** Reports that name this one or that it names, and earlier ones that are like it. */
export function RelatedReports({ site, neighbours }: { site: Site; neighbours: Neighbours }): VNode {
  const { related, similar, alike } = neighbours;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related reports</h2>
      {related.length === 0 ? null : <ReportList site={site} postmortems={related} />}
      {similar.length === 0 ? null : (
        <>
          <h3>Seen before</h3>
          <ul class="entries">
            {similar.map((found) => (
              <ReportEntry
                key={found.postmortem.id}
                site={site}
                postmortem={found.postmortem}
                note={found.reasons.join("; ")}
              />
            ))}
          </ul>
        </>
      )}
      {alike.length === 0 ? null : (
        <>
          <h3>Earlier, with a service and a cause in common</h3>
          <ul class="alike">
            {alike.map((other) => (
              <li key={other.id}>
                <a href={site.reportUrl(other.id)}>{other.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
