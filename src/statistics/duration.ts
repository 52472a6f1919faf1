import { ascending } from "d3-array";
import { mean } from "simple-statistics";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { geometricMean } from "./methods/geometric-mean.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { quantileInterval } from "./methods/quantile-interval.ts";
import { rounded, roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { spanReasons, toResolve } from "./span.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfMinutes } from "./wording/quantity-of-minutes.ts";

/** One incident's duration. */
export interface Row {
  readonly id: string;
  readonly minutes: number;
  readonly severity: string | null;
  /** The moment that the minutes count from. */
  readonly from: "started" | "detected" | null;
}

/** All in minutes. */
export interface Summary {
  readonly median: Estimate;
  readonly q1: Estimate;
  readonly q3: Estimate;
  readonly p90: Estimate;
  readonly mean: number;
  /** Of the durations above zero; null where there are none. */
  readonly geometricMean: number | null;
}

const definition =
  "Minutes from the start of impact (from detection, where the start is not stated) to resolution, where both moments are known to the minute. " +
  "What is not resolved yet is left out, never counted until now. " +
  "Quantiles are of type 7, their 95 % intervals exact, by order statistics; a bound that so few reports cannot give is left open (the upper one of the 90 % quantile needs 36). " +
  "The geometric mean leaves out durations of zero.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, spanReasons(toResolve));
  const rows = known.kept.flatMap(rowOf).toSorted(byMinutes);
  const summary = summaryOf(rows.map(({ minutes }) => minutes));
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Duration of incidents",
    definition: `${definition} ${populationRule(library)}`,
    unit: "minutes",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(summary, n, of),
    summary,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf({ id, minutes, severity }: Postmortem): Row[] {
  return minutes.toResolve === null ? [] : [{ id, minutes: minutes.toResolve, severity, from: minutes.from }];
}

function byMinutes(a: Row, b: Row): number {
  return a.minutes - b.minutes || ascending(a.id, b.id);
}

function summaryOf(minutes: number[]): Summary | null {
  if (minutes.length < fewestForSummary) return null;
  const quantile = (p: number) => roundedEstimate(quantileInterval(minutes, p));
  const geometric = geometricMean(minutes);
  return {
    median: quantile(0.5),
    q1: quantile(0.25),
    q3: quantile(0.75),
    p90: quantile(0.9),
    mean: rounded(mean(minutes)),
    geometricMean: geometric === null ? null : rounded(geometric),
  };
}

function sentenceOf(summary: Summary | null, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0)
    return `No duration is known: of ${incidents(of)}, none is resolved with both times known to the minute.`;
  if (summary === null)
    return `Durations are known for ${n} of ${incidents(of)}: too few for a summary, each is shown.`;
  const { amount, unit } = quantityOfMinutes(summary.median.value);
  // "Or less", because with equal durations fewer than half may be shorter than the median.
  return `Half of the ${n} incidents of known duration lasted ${amount} ${unit} or less (${intervalInWords(summary.median, quantityOfMinutes)}).`;
}

/** How long incidents lasted, from the start of impact to resolution. */
export const figure: FigureDefinition<Row, Summary> = { id: "duration", order: 20, compute };
