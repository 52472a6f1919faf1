import { ascending, extent, group } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { pairKey, type ServiceCause, serviceCausePairs } from "./service-cause-pairs.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** A service and a cause that were stated together of more than one incident. */
export interface Row extends ServiceCause {
  readonly count: number;
  /** The UTC days on which the first and the last of these incidents began, where they are dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** One incident with one of its pairs. */
interface Seen {
  readonly pair: ServiceCause;
  readonly report: Postmortem;
}

const definition =
  "Pairs of a service and a cause that were stated together of more than one incident. " +
  "An incident with several services or causes counts in each of its pairs, so that the counts add up to more than the incidents. " +
  "Labels that many incidents have meet again by chance alone, and the more so the more reports there are: a pair is a reason to read its reports together, not a measurement. ";

const reasons: readonly Reason<Postmortem>[] = [
  { reason: "service not stated", applies: ({ services }) => services.every((each) => each === "unknown") },
  { reason: "cause not stated", applies: ({ causes }) => causes.every((each) => each === "unknown") },
];

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, reasons);
  const n = known.kept.length;
  const of = members.length;
  const repeated = repeatedPairs(known.kept);
  return {
    title: "Seen more than once",
    definition: `${definition}${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(repeated, n, of),
    summary: null,
    rows: repeated.map(rowOf).toSorted(byCount),
    reports: known.kept.map(({ id }) => id),
  };
}

function repeatedPairs(reports: readonly Postmortem[]): readonly (readonly Seen[])[] {
  const seen = reports.flatMap((report) => serviceCausePairs(report).map((pair) => ({ pair, report })));
  return [...group(seen, ({ pair }) => pairKey(pair)).values()].filter((same) => same.length > 1);
}

function rowOf(same: readonly Seen[]): Row {
  const { service = "", cause = "" } = same[0]?.pair ?? {};
  const [first, last] = extent(same, ({ report }) => dayBegan(report));
  return { service, cause, count: same.length, first: first ?? null, last: last ?? null };
}

/** Most frequent first, then by name. */
function byCount(a: Row, b: Row): number {
  return b.count - a.count || ascending(a.service, b.service) || ascending(a.cause, b.cause);
}

function sentenceOf(repeated: readonly (readonly Seen[])[], n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `Nothing can be said: none of ${incidents(of)} states both a service and a cause.`;
  const together = new Set(repeated.flatMap((same) => same.map(({ report }) => report.id))).size;
  return together === 0
    ? `No service and cause were stated together of more than one of ${incidents(n)}.`
    : `${together} of ${incidents(n)} share a service and a cause with another, in ${repeated.length === 1 ? "1 pair" : `${repeated.length} pairs`}.`;
}

/** Services and causes that came together again. */
export const figure: FigureDefinition<Row, never> = { id: "recurrence", order: 80, compute };
