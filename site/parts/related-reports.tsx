import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { ReportList } from "./report-list.tsx";
import { likenesses, siteIndex } from "./site-index.ts";

const MOST_ALIKE = 5;

/** Reports that name this one or that it names, and earlier ones with the same service and cause. */
export function RelatedReports({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode | null {
  const related = relatedOf(site, postmortem);
  const earlier = earlierOf(site, postmortem, new Set(related.map((each) => each.id)));
  if (related.length === 0 && earlier.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related reports</h2>
      {related.length === 0 ? null : <ReportList site={site} postmortems={related} />}
      {earlier.length === 0 ? null : (
        <>
          <h3>Seen before</h3>
          <p class="section-note">Earlier reports that share a service and a cause with this one.</p>
          <ReportList site={site} postmortems={earlier} />
        </>
      )}
    </section>
  );
}

/** Whether a report has related or similar ones at all. */
export function hasRelated(site: Site, postmortem: Postmortem): boolean {
  const related = relatedOf(site, postmortem);
  return related.length > 0 || earlierOf(site, postmortem, new Set()).length > 0;
}

function relatedOf(site: Site, postmortem: Postmortem): readonly Postmortem[] {
  const ids = new Set([...postmortem.related, ...(siteIndex(site).relatedFrom.get(postmortem.id) ?? [])]);
  return [...ids]
    .map((id) => site.find(id))
    .filter((found) => found !== undefined)
    .filter((found) => found !== postmortem);
}

function earlierOf(site: Site, postmortem: Postmortem, except: ReadonlySet<string>): readonly Postmortem[] {
  const { alike, positions } = siteIndex(site);
  const here = positions.get(postmortem.id) ?? 0;
  const found = new Set<Postmortem>();
  for (const key of likenesses(postmortem)) {
    const others = alike.get(key) ?? [];
    const after = others.indexOf(postmortem) + 1;
    for (const other of others.slice(after, after + MOST_ALIKE)) if (!except.has(other.id)) found.add(other);
  }
  return [...found].filter((other) => (positions.get(other.id) ?? 0) > here).slice(0, MOST_ALIKE);
}
