import { ascending } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { daysBetween } from "../time/days-between.ts";
import { dayResolved } from "./day-resolved.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { quantileInterval } from "./methods/quantile-interval.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfDays } from "./wording/quantity-of-days.ts";

/** How many days after its incident one report was published. */
export interface Row {
  readonly id: string;
  readonly days: number;
}

/** All in days. */
export interface Summary {
  readonly median: Estimate;
  readonly q1: Estimate;
  readonly q3: Estimate;
  readonly p90: Estimate;
}

const definition =
  "Calendar days from the day of resolution, in the report's zone, to the day of publication, where both are stated. " +
  "Reports that are not published yet are not in the library, so that the true delay is longer, above all where incidents become more frequent. " +
  "Quantiles are of type 7, their 95 % intervals exact, by order statistics; a bound that so few reports cannot give is left open. " +
  "The comparison of periods waits for 90 % of reports: for the 90 % quantile.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, reasonsAt(library.asOf));
  const rows = known.kept
    .map((each) => ({ id: each.id, days: daysToPublish(each) }))
    .toSorted((a, b) => a.days - b.days || ascending(a.id, b.id));
  const n = known.kept.length;
  const of = members.length;
  const summary = summaryOf(rows.map(({ days }) => days));
  return {
    title: "Days from resolved to published",
    definition: `${definition} ${populationRule(library)}`,
    unit: "days",
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

function reasonsAt(asOf: string): readonly Reason<Postmortem>[] {
  return [
    { reason: "ongoing", applies: ({ ongoing }) => ongoing },
    { reason: "resolution not stated", applies: ({ moments }) => moments.resolved === null },
    { reason: "publication not stated", applies: ({ published }) => published === null },
    {
      reason: "published after the date of the figures",
      applies: ({ published }) => (published ?? "") > asOf,
    },
    { reason: "published before it was resolved", applies: (each) => daysToPublish(each) < 0 },
  ];
}

/** Of a report that states both days. */
function daysToPublish(postmortem: Postmortem): number {
  return daysBetween(dayResolved(postmortem) ?? "", postmortem.published ?? "");
}

function summaryOf(days: readonly number[]): Summary | null {
  if (days.length < fewestForSummary) return null;
  const quantile = (p: number) => roundedEstimate(quantileInterval(days, p));
  return { median: quantile(0.5), q1: quantile(0.25), q3: quantile(0.75), p90: quantile(0.9) };
}

function sentenceOf(summary: Summary | null, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `How long publishing takes is not known: of ${incidents(of)}, none states both days.`;
  if (summary === null)
    return `How long publishing took is known for ${n} of ${incidents(of)}: too few for a summary, each is shown.`;
  const { amount, unit } = quantityOfDays(summary.median.value);
  return `Half of the ${n} reports were published within ${amount} ${unit} of resolution (${intervalInWords(summary.median, quantityOfDays)}).`;
}

/** How long it took to publish reports. */
export const figure: FigureDefinition<Row, Summary> = { id: "publication", order: 150, compute };
