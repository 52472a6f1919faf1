import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { likenesses, type SiteIndex, siteIndex } from "./site-index.ts";

/** The reports that a report's page leads to because of what they are about; none is in two lists. */
export interface Neighbours {
  /** Named by this report, or naming it. */
  readonly related: readonly Postmortem[];
  /** Earlier ones that are like it, and why. */
  readonly similar: readonly { readonly postmortem: Postmortem; readonly reasons: readonly string[] }[];
  /** Other earlier ones with a service and a cause in common, the latest first. */
  readonly alike: readonly Postmortem[];
}

const MOST_ALIKE = 4;

/** Finds the neighbours of a report. */
export function neighbours(site: Site, postmortem: Postmortem): Neighbours {
  const index = siteIndex(site);
  const seen = new Set([postmortem.id]);
  const take = (found: Postmortem | undefined): found is Postmortem => {
    if (found === undefined || seen.has(found.id)) return false;
    seen.add(found.id);
    return true;
  };
  const named = [...postmortem.related, ...(index.relatedFrom.get(postmortem.id) ?? [])];
  const related = named.map((id) => site.find(id)).filter(take);
  const similar = (index.similar.get(postmortem.id) ?? []).flatMap(({ id, reasons }) => {
    const found = site.find(id);
    return take(found) ? [{ postmortem: found, reasons }] : [];
  });
  return { related, similar, alike: earlierAlike(postmortem, index).filter(take).slice(0, MOST_ALIKE) };
}

/** The library is in order of time, the newest first, and so are the lists of the index. */
function earlierAlike(postmortem: Postmortem, { alike, positions }: SiteIndex): readonly Postmortem[] {
  const here = positions.get(postmortem.id) ?? 0;
  const found = new Set<Postmortem>();
  for (const key of likenesses(postmortem)) {
    const others = alike.get(key) ?? [];
    const after = others.indexOf(postmortem) + 1;
    for (const other of others.slice(after, after + MOST_ALIKE * 2)) found.add(other);
  }
  return [...found]
    .filter(({ id }) => (positions.get(id) ?? 0) > here)
    .sort((a, b) => (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0));
}
