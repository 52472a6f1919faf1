import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayResolved } from "./day-resolved.ts";
import type { Exclusion } from "./exclusion.ts";
import type { Estimate, FigureDefinition, Strength } from "./figure.ts";
import { lifetimesOf, type UnknownMeasures, unknownMeasures } from "./measure-lifetimes.ts";
import { kaplanMeier, type Lifetime, type SurvivalStep } from "./methods/kaplan-meier.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { survivalMedian } from "./methods/survival-median.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfDays } from "./wording/quantity-of-days.ts";

/** What happened so many days after incidents were resolved. */
export interface Row {
  readonly days: number;
  /** Measures not done before that day, of those known for so long. */
  readonly atRisk: number;
  readonly done: number;
  /** Measures still open, which are known for just so many days. */
  readonly stillOpen: number;
  /** The share open for longer, from 0 to 1; null where the library is too small for one. */
  readonly shareOpen: Estimate | null;
}

/** Counts of measures; the median in days, null where fewer than half are known to be done. */
export interface Summary {
  readonly measures: number;
  readonly done: number;
  readonly stillOpen: number;
  readonly doneWithoutDate: number;
  readonly stateNotStated: number;
  readonly dropped: number;
  readonly median: Estimate | null;
}

/** What is known of the measures of one report. */
interface Ages {
  readonly report: Postmortem;
  readonly lifetimes: readonly Lifetime[];
}

const definition =
  "Days from the resolution of the incident, in the report's zone, until a measure was done; one done before that counts as zero days. " +
  "An open measure counts for as long as it has been open on the date of the figures (censored), by Kaplan and Meier, with 95 % intervals from Greenwood's variance (log-log) and for the median by Brookmeyer and Crowley. " +
  "Measures done without a date, dropped or of a state that is not stated are left out; where many are done without a date the curve stands too high. " +
  "Measures of one report are taken as independent, which makes intervals somewhat too narrow.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(
    members.map((report) => ({ report, lifetimes: lifetimesOf(report, library.asOf) })),
    reasonsAt(library.asOf),
  );
  const lifetimes = known.kept.flatMap((each) => each.lifetimes);
  const steps = kaplanMeier(lifetimes);
  const n = known.kept.length;
  const of = members.length;
  const unknown = unknownMeasures(members);
  const summary = n < fewestForSummary ? null : summaryOf(steps, unknown);
  return {
    title: "How long measures stay open",
    definition: `${definition} ${populationRule(library)}`,
    unit: "days",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthWith(strengthOf(n, of), lifetimes.length, members),
    sentence: sentenceOf(summary, lifetimes.length, unknown, of),
    summary,
    rows: steps.map((step) => rowOf(step, summary !== null)),
    reports: known.kept.map(({ report }) => report.id),
  };
}

function reasonsAt(asOf: string): readonly Reason<Ages>[] {
  return [
    { reason: "without measures", applies: ({ report }) => report.measures.length === 0 },
    { reason: "resolution not stated", applies: ({ report }) => report.moments.resolved === null },
    {
      reason: "resolved after the date of the figures",
      applies: ({ report }) => (dayResolved(report) ?? "") > asOf,
    },
    {
      reason: "no measure whose state and day are known",
      applies: ({ lifetimes }) => lifetimes.length === 0,
    },
  ];
}

/** Where less than two thirds of the measures are known, whatever the number of reports, it is thin. */
function strengthWith(strength: Strength, known: number, reports: readonly Postmortem[]): Strength {
  const all = reports.reduce((sum, { measures }) => sum + measures.length, 0);
  return strength === "enough" ? strengthOf(known, all) : strength;
}

function rowOf({ time, atRisk, ended, censored, survival }: SurvivalStep, isShown: boolean): Row {
  return {
    days: time,
    atRisk,
    done: ended,
    stillOpen: censored,
    shareOpen: isShown ? roundedEstimate(survival) : null,
  };
}

function summaryOf(steps: readonly SurvivalStep[], unknown: UnknownMeasures): Summary {
  const median = survivalMedian(steps);
  const sum = (key: "ended" | "censored") => steps.reduce((total, step) => total + step[key], 0);
  return {
    measures: sum("ended") + sum("censored"),
    done: sum("ended"),
    stillOpen: sum("censored"),
    ...unknown,
    median,
  };
}

function sentenceOf(summary: Summary | null, known: number, unknown: UnknownMeasures, of: number): string {
  if (of === 0) return noIncident;
  if (known === 0)
    return `How long measures stay open is not known for any measure of ${incidents(of)}${without(unknown)}.`;
  if (summary === null)
    return `How long measures stay open is known for ${measuresOf(known)}, of fewer than ten incidents: too few for a curve${without(unknown)}.`;
  if (summary.median === null)
    return `Of ${measuresOf(known)}, ${summary.done} were done and ${summary.stillOpen} are still open: too few done for a median${without(unknown)}.`;
  const { amount, unit } = quantityOfDays(summary.median.value);
  return `Half of ${measuresOf(known)} were done within ${amount} ${unit} of resolution (${intervalInWords(summary.median, quantityOfDays)})${without(unknown)}.`;
}

function measuresOf(count: number): string {
  return count === 1 ? "1 measure" : `${count} measures`;
}

/** What is left out, counted in measures: the figure's exclusions count reports. */
function without({ doneWithoutDate, stateNotStated, dropped }: UnknownMeasures): string {
  const parts: readonly Exclusion[] = [
    { reason: "done without a date", count: doneWithoutDate },
    { reason: "of unstated state", count: stateNotStated },
    { reason: "dropped", count: dropped },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return "";
  return `; left out are ${parts.map(({ reason, count }) => `${count} ${reason}`).join(", ")}`;
}

/** How long measures stay open, with those that still are. */
export const figure: FigureDefinition<Row, Summary> = { id: "measure-survival", order: 75, compute };
