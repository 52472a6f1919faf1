import { ascending, sum } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Measure, Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import { earlierSimilar } from "./earlier-similar.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { serviceCausePairs } from "./service-cause-pairs.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** An incident that came while measures of earlier similar ones were open. */
export interface Row {
  readonly id: string;
  /** UTC day on which it began. */
  readonly began: string;
  /** The latest of the earlier ones that had an open measure, and how many had one. */
  readonly earlier: string;
  readonly earlierIncidents: number;
  /** Measures of these that were open. */
  readonly openMeasures: number;
}

/** An incident, the similar ones before it, and what of their measures was open when it began. */
interface Repeat {
  readonly report: Postmortem;
  readonly day: string;
  readonly earlier: readonly Earlier[];
}

interface Earlier {
  readonly report: Postmortem;
  readonly open: number;
  /** Measures of which it cannot be known. */
  readonly unknown: number;
}

const definition =
  "Incidents that began while a measure of an earlier similar incident was open. " +
  "Similar are incidents that share a service and a cause (of each such pair the hundred latest are looked at), or of which one names the other as related. " +
  "A measure is open from the resolution of its incident until the day it was done, or still on the date of the figures. " +
  "Where none is known to have been open, and of one it cannot be known (done without a date, dropped, of unstated state, or its incident without a stated resolution), the incident is left out. " +
  "That a measure was open does not show that it would have prevented anything.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const earlierOf = earlierSimilar(members);
  const repeats = members.map((report): Repeat => {
    const day = dayBegan(report) ?? "";
    return { report, day, earlier: earlierOf(report).map((other) => measuresOn(day, other)) };
  });
  const known = leaveOut(repeats, reasonsAt(library.asOf));
  const rows = known.kept
    .flatMap(rowOf)
    .toSorted((a, b) => ascending(b.began, a.began) || ascending(a.id, b.id));
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Came while a measure was open",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(known.kept, rows.length, of),
    summary: null,
    rows,
    reports: known.kept.map(({ report }) => report.id),
  };
}

function reasonsAt(asOf: string): readonly Reason<Repeat>[] {
  return [
    { reason: "start and detection not stated", applies: ({ day }) => day === "" },
    { reason: "began after the date of the figures", applies: ({ day }) => day > asOf },
    {
      reason: "service or cause not stated",
      applies: ({ report, earlier }) => earlier.length === 0 && serviceCausePairs(report).length === 0,
    },
    {
      reason: "not known whether an earlier measure was open",
      applies: ({ earlier }) =>
        sum(earlier, ({ open }) => open) === 0 && earlier.some(({ unknown }) => unknown > 0),
    },
  ];
}

function measuresOn(day: string, report: Postmortem): Earlier {
  // Without its resolution it is not known since when its measures were open.
  const states = report.measures.map((measure) =>
    report.moments.resolved === null ? "unknown" : stateOn(day, measure),
  );
  const count = (state: string) => states.filter((each) => each === state).length;
  return { report, open: count("open"), unknown: count("unknown") };
}

function stateOn(day: string, { dropped, done, doneOn }: Measure): "open" | "closed" | "unknown" {
  if (dropped) return "unknown";
  if (doneOn !== null) return day < doneOn ? "open" : "closed";
  return done === false ? "open" : "unknown";
}

function rowOf({ report, day, earlier }: Repeat): Row[] {
  const open = earlier
    .filter((each) => each.open > 0)
    .toSorted(
      (a, b) =>
        ascending(dayBegan(a.report) ?? "", dayBegan(b.report) ?? "") || ascending(a.report.id, b.report.id),
    );
  const latest = open.at(-1);
  if (latest === undefined) return [];
  return [
    {
      id: report.id,
      began: day,
      earlier: latest.report.id,
      earlierIncidents: open.length,
      openMeasures: sum(open, (each) => each.open),
    },
  ];
}

function sentenceOf(known: readonly Repeat[], repeats: number, of: number): string {
  if (of === 0) return noIncident;
  if (known.length === 0)
    return `It is not known for any of ${incidents(of)} whether it came while a measure of an earlier similar one was open.`;
  const similar = known.filter(({ earlier }) => earlier.length > 0).length;
  return `Of ${incidents(known.length)}, ${similar} came after a similar one, and ${repeats} of these while a measure of it was open.`;
}

/** Incidents that came while a measure of an earlier similar one was open. */
export const figure: FigureDefinition<Row, never> = {
  id: "repeats-with-open-measure",
  order: 85,
  compute,
};
