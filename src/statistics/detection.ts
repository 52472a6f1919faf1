import type { Library } from "../model/library.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { stated } from "./stated.ts";
import { type Tally, tally } from "./tally.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** Who or what noticed first, and how often; null where it is not stated. */
export type Row = Tally;

/** Shares are numbers from 0 to 1, of the incidents for which it is stated. */
export interface Summary {
  readonly byCustomers: Estimate;
  /** The share of each value that is stated, in the order of the rows. */
  readonly shares: Readonly<Record<string, Estimate>>;
}

const definition =
  "Who or what noticed an incident first, as its report states it. " +
  "Shares are of the incidents for which it is stated, each with its exact 95 % interval (Clopper–Pearson). " +
  "A mix says what was reported, not what works.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, [
    { reason: "detection not stated", applies: ({ detection }) => stated(detection) === null },
  ]);
  const n = known.kept.length;
  const of = members.length;
  const customers = known.kept.filter(({ detection }) => detection === "customer").length;
  const rows = tally(members.map(({ detection }) => stated(detection)));
  const summary = summaryOf(customers, rows, n);
  return {
    title: "Who noticed first",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(summary, customers, n, of),
    summary,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function summaryOf(customers: number, rows: readonly Row[], n: number): Summary | null {
  if (n < fewestForSummary) return null;
  const share = (count: number) => roundedEstimate(binomialInterval(count, n));
  const shares = rows.flatMap(({ value, count }) => (value === null ? [] : [[value, share(count)] as const]));
  return { byCustomers: share(customers), shares: Object.fromEntries(shares) };
}

function sentenceOf(summary: Summary | null, customers: number, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `Who noticed first is not known: it is stated for none of ${incidents(of)}.`;
  if (summary === null)
    return `Who noticed first is stated for ${n} of ${incidents(of)}: too few for a share, each is counted.`;
  const { amount, unit } = quantityOfShare(summary.byCustomers.value);
  const interval = intervalInWords(summary.byCustomers, quantityOfShare);
  return `Of ${incidents(n)} for which it is stated, customers noticed ${customers} first: ${amount} ${unit} (${interval}).`;
}

/** Who or what noticed incidents first. */
export const figure: FigureDefinition<Row, Summary> = { id: "detection", order: 60, compute };
