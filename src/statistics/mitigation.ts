import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { type Quartiles, quartilesOf } from "./quartiles.ts";
import { spanReasons, toMitigate } from "./span.ts";
import { stated } from "./stated.ts";
import { type Tally, tally } from "./tally.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** One way in which impact ended; `value` is null where it is not stated. */
export interface Row extends Tally, Quartiles {
  /** Of the incidents for which it is stated; null for not stated and where these are too few. */
  readonly share: Estimate | null;
  /** Of how many of them the time to mitigate is known to the minute; the quartiles are of these. */
  readonly n: number;
  /** The minutes to mitigate of each of these, the shortest first. */
  readonly minutes: readonly number[];
}

const definition =
  "What ended the impact, as reports state it. " +
  "Shares are of the incidents for which it is stated, each with its exact 95 % interval (Clopper–Pearson). " +
  "Quartiles are of the minutes to mitigate, from the start of impact (from detection, where the start is not stated), where a method has ten or more known to the minute; their 95 % intervals are exact, by order statistics. " +
  "Mixes are not effects: a method is chosen for what an incident is, so that times by method do not say which one is faster.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, [
    { reason: "mitigation not stated", applies: ({ mitigation }) => stated(mitigation) === null },
  ]);
  const n = known.kept.length;
  const of = members.length;
  const rows = tally(members.map(({ mitigation }) => stated(mitigation))).map((each) =>
    rowOf(each, members, n),
  );
  return {
    title: "What ended the impact",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(rows, n, of),
    summary: null,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf({ value, count }: Tally, members: readonly Postmortem[], known: number): Row {
  const own = members.filter(({ mitigation }) => stated(mitigation) === value);
  const timed = leaveOut(own, spanReasons(toMitigate)).kept;
  const minutes = timed
    .map(toMitigate.minutes)
    .filter((each) => each !== null)
    .toSorted((a, b) => a - b);
  const hasShare = value !== null && known >= fewestForSummary;
  const share = hasShare ? roundedEstimate(binomialInterval(count, known)) : null;
  return { value, count, share, n: minutes.length, ...quartilesOf(minutes), minutes };
}

function sentenceOf([first]: readonly Row[], n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0 || first === undefined || first.value === null)
    return `What ended the impact is not known: it is stated for none of ${incidents(of)}.`;
  if (first.share === null)
    return `What ended the impact is stated for ${n} of ${incidents(of)}: too few for a share, each is counted.`;
  const { amount, unit } = quantityOfShare(first.share.value);
  const interval = intervalInWords(first.share, quantityOfShare);
  const method = first.value.replaceAll("-", " ");
  return `Of ${incidents(n)} for which it is stated, ${method} ended ${first.count}: ${amount} ${unit} (${interval}). Mixes are not effects.`;
}

/** What ended the impact of incidents, and how long it took by method. */
export const figure: FigureDefinition<Row, never> = { id: "mitigation", order: 110, compute };
