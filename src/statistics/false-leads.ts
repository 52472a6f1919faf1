import { ascending } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { falseLeadMinutes, hasRoughFalseLead } from "./false-lead-minutes.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { rounded, roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { spanReasons, toMitigate } from "./span.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** The time that one incident's false leads took, in minutes. */
export interface Row {
  readonly id: string;
  readonly falseLeads: number;
  readonly toMitigate: number;
  /** Of the time to mitigate, from 0 to 1; null where that is zero. */
  readonly share: number | null;
}

/** About all incidents of which false leads were measured. */
export interface Summary {
  /** How many had a false lead before mitigation. */
  readonly count: number;
  /** The share of incidents with one, from 0 to 1. */
  readonly shareWithFalseLead: Estimate;
  /** Sums in minutes. */
  readonly falseLeads: number;
  readonly toMitigate: number;
  /** The first sum as a share of the second; null where that is zero. */
  readonly shareOfTime: number | null;
}

const definition =
  "Time on false leads until mitigation, as the ranges in the timeline mark it, of the time to mitigate from the start of impact (from detection, where the start is not stated); leads that were followed at the same time count once. " +
  "Measured are incidents with a timeline whose false leads all have a range, and whose time to mitigate is known to the minute. " +
  "An incident without a marked false lead counts as having had none, which authors may not have written down. " +
  "The share of incidents has its exact 95 % interval (Clopper–Pearson); the share of time is a sum of these incidents and claims nothing beyond them.";

const reasons: readonly Reason<Postmortem>[] = [
  { reason: "no timeline", applies: ({ timeline }) => timeline.length === 0 },
  { reason: "a false lead without a range", applies: ({ minutes }) => minutes.falseLeads === null },
  { reason: "a false lead known only roughly", applies: hasRoughFalseLead },
  ...spanReasons(toMitigate),
];

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, reasons);
  const rows = known.kept.flatMap(rowOf).toSorted(byTime);
  const summary = summaryOf(rows);
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Time on false leads",
    definition: `${definition} ${populationRule(library)}`,
    unit: "minutes",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(summary, rows, of),
    summary,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf(postmortem: Postmortem): Row[] {
  const [from, to] = [toMitigate.from(postmortem), toMitigate.to(postmortem)];
  const minutes = toMitigate.minutes(postmortem);
  if (from === null || to === null || minutes === null) return [];
  const falseLeads = falseLeadMinutes(postmortem, from, to);
  const share = minutes === 0 ? null : rounded(falseLeads / minutes);
  return [{ id: postmortem.id, falseLeads, toMitigate: minutes, share }];
}

/** The most time on false leads first. */
function byTime(a: Row, b: Row): number {
  return b.falseLeads - a.falseLeads || b.toMitigate - a.toMitigate || ascending(a.id, b.id);
}

function summaryOf(rows: readonly Row[]): Summary | null {
  if (rows.length < fewestForSummary) return null;
  const count = rows.filter(({ falseLeads }) => falseLeads > 0).length;
  const falseLeads = rounded(rows.reduce((sum, row) => sum + row.falseLeads, 0));
  const toMitigate = rounded(rows.reduce((sum, row) => sum + row.toMitigate, 0));
  return {
    count,
    shareWithFalseLead: roundedEstimate(binomialInterval(count, rows.length)),
    falseLeads,
    toMitigate,
    shareOfTime: toMitigate === 0 ? null : rounded(falseLeads / toMitigate),
  };
}

function sentenceOf(summary: Summary | null, rows: readonly Row[], of: number): string {
  const n = rows.length;
  if (of === 0) return noIncident;
  if (n === 0) return `Time on false leads is not known: it was measured for none of ${incidents(of)}.`;
  if (summary === null)
    return `Time on false leads was measured for ${n} of ${incidents(of)}: too few for a share, each is shown.`;
  const interval = intervalInWords(summary.shareWithFalseLead, quantityOfShare);
  const { amount, unit } = quantityOfShare(summary.shareWithFalseLead.value);
  const had = `Of ${incidents(n)}, ${summary.count} had a marked false lead: ${amount} ${unit} (${interval})`;
  if (summary.shareOfTime === null) return `${had}.`;
  return `${had}; together they took ${quantityOfShare(summary.shareOfTime).amount} % of the time to mitigate.`;
}

/** How much of the time to mitigate went into false leads. */
export const figure: FigureDefinition<Row, Summary> = { id: "false-leads", order: 100, compute };
