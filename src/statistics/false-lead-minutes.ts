import type { Postmortem } from "../model/postmortem.ts";
import type { Moment } from "../time/moment.ts";
import { isCoarse } from "./is-coarse.ts";

/** The false leads of a report, as its timeline marks them. */
function falseLeads({ timeline }: Postmortem) {
  return timeline.filter(({ markers }) => markers.includes("false-lead"));
}

/** Whether a false lead's beginning or end is known only roughly. */
export function hasRoughFalseLead(postmortem: Postmortem): boolean {
  return falseLeads(postmortem)
    .flatMap(({ at, until }) => [at, until])
    .some((moment) => moment !== null && (isCoarse(moment) || moment.approximate));
}

/**
 * Minutes between two moments that were spent on false leads, to two decimals: the union of their
 * ranges, so that leads that were followed at the same time count once.
 */
export function falseLeadMinutes(postmortem: Postmortem, from: Moment, to: Moment): number {
  const [first, last] = [Date.parse(from.at), Date.parse(to.at)];
  const ranges = falseLeads(postmortem)
    .flatMap(({ at, until }) =>
      at === null || until === null ? [] : [[Date.parse(at.at), Date.parse(until.at)]],
    )
    .toSorted(([a = 0], [b = 0]) => a - b);
  let total = 0;
  let covered = first;
  for (const [start = 0, end = 0] of ranges) {
    total += Math.max(0, Math.min(end, last) - Math.max(start, covered));
    covered = Math.max(covered, Math.min(end, last));
  }
  return Math.round(total / 600) / 100;
}
