import {
  type ComparableReport,
  type SimilarReport,
  similarReports,
} from "../../src/extract/similar-reports.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { known } from "./known.ts";

/** What pages look up about a report's neighbours. */
export interface SiteIndex {
  /** Place of each report in the library's order. */
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of reports that name a report as related. */
  readonly relatedFrom: ReadonlyMap<string, readonly string[]>;
  /** Earlier reports that are like a report, by title, services, causes and trigger, with the reasons. */
  readonly similar: ReadonlyMap<string, readonly SimilarReport[]>;
  /** Reports by a service and a cause that they have in common, in the library's order. */
  readonly alike: ReadonlyMap<string, readonly Postmortem[]>;
}

const indexes = new WeakMap<Site, SiteIndex>();

/** The index of a site, made once. */
export function siteIndex(site: Site): SiteIndex {
  const made = indexes.get(site);
  if (made !== undefined) return made;
  const positions = new Map(site.postmortems.map((postmortem, position) => [postmortem.id, position]));
  const relatedFrom = new Map<string, string[]>();
  const alike = new Map<string, Postmortem[]>();
  for (const postmortem of site.postmortems) {
    for (const id of postmortem.related) add(relatedFrom, id, postmortem.id);
    for (const key of likenesses(postmortem)) add(alike, key, postmortem);
  }
  const similar = similarReports(site.postmortems.map(comparable));
  const index = { positions, relatedFrom, similar, alike };
  indexes.set(site, index);
  return index;
}

/** A key for each pair of a service and a cause of a report. */
export function likenesses(postmortem: Postmortem): readonly string[] {
  return known(postmortem.services).flatMap((service) =>
    known(postmortem.causes).map((cause) => `${service}\n${cause}`),
  );
}

/** Titles alone, so that a page does not depend on the texts of other reports. */
function comparable(postmortem: Postmortem): ComparableReport {
  const { id, services, causes, trigger, title } = postmortem;
  return { id, at: began(postmortem)?.at ?? "", services, causes, trigger, text: title };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
