import { ascending, rollups } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { stated, statedOf } from "./stated.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** How many incidents have a trigger and name a cause; null for what is not stated. */
export interface Row {
  readonly trigger: string | null;
  readonly cause: string | null;
  readonly count: number;
}

/** As for periods: below so many incidents a pair, a count may double by chance alone. */
const enoughPerPair = 12;

const definition =
  "Incidents by what set them off and what caused them, as reports state both. " +
  "An incident counts once for each cause it names, so that the cells add up to more than the incidents. " +
  "Labels are their authors’ judgement, and that two are seen together does not make one the reason of the other.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, [
    { reason: "trigger not stated", applies: ({ trigger }) => stated(trigger) === null },
    { reason: "no cause stated", applies: ({ causes }) => statedOf(causes).length === 0 },
  ]);
  const rows = rowsOf(members);
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Triggers and causes",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of, enoughPerPair * rows.length),
    sentence: sentenceOf(rows, n, of),
    summary: null,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

/** The pairs that were seen: most frequent first, then by name; those with something not stated last. */
function rowsOf(members: readonly Postmortem[]): Row[] {
  const pairs = members.flatMap(({ trigger, causes }) => {
    const named = statedOf(causes);
    return (named.length === 0 ? [null] : named).map((cause) => ({ trigger: stated(trigger), cause }));
  });
  const counts = rollups(
    pairs,
    (same) => same.length,
    ({ trigger }) => trigger,
    ({ cause }) => cause,
  );
  return counts
    .flatMap(([trigger, causes]) => causes.map(([cause, count]) => ({ trigger, cause, count })))
    .toSorted(byCount);
}

function byCount(a: Row, b: Row): number {
  return (
    gaps(a) - gaps(b) ||
    b.count - a.count ||
    ascending(a.trigger ?? "", b.trigger ?? "") ||
    ascending(a.cause ?? "", b.cause ?? "")
  );
}

function gaps({ trigger, cause }: Row): number {
  return Number(trigger === null) + Number(cause === null);
}

function sentenceOf(rows: readonly Row[], n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `Trigger and cause are both stated for none of ${incidents(of)}.`;
  if (n < fewestForSummary)
    return `Trigger and cause are both stated for ${n} of ${incidents(of)}: too few to see a pattern, each is counted.`;
  const both = rows.filter((row) => gaps(row) === 0);
  const most = both[0]?.count ?? 0;
  const top = both.filter(({ count }) => count === most);
  const [first] = top;
  if (first === undefined || top.length > 1)
    return `${incidents(n)} show ${both.length} pairs of trigger and cause; no pair is seen more than ${most === 1 ? "once" : `${most} times`}.`;
  return `${incidents(n)} show ${both.length} pairs of trigger and cause; ${words(first.trigger)} with ${words(first.cause)} is seen most often, ${most} times.`;
}

function words(value: string | null): string {
  return (value ?? "").replaceAll("-", " ");
}

/** Which triggers and causes are seen together. */
export const figure: FigureDefinition<Row, never> = { id: "trigger-cause", order: 220, compute };
