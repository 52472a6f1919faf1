import type { Library } from "../model/library.ts";
import { atLeastAMinute } from "./at-least-a-minute.ts";
import { figure as duration } from "./duration.ts";
import type { FigureDefinition } from "./figure.ts";
import { type DetectableChange, detectableChange } from "./methods/detectable-change.ts";
import { rounded } from "./methods/rounded.ts";
import { fewestForSummary } from "./methods/strength.ts";
import { populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** What would be seen if durations became shorter by a share. */
export interface Row {
  /** All three from 0 to 1. */
  readonly shareShorter: number;
  readonly shareDetected: number;
  /** How often the median would look no shorter at all. */
  readonly shareNotShorter: number;
}

/** The least shortening that would be detected in 80 % of cases, as a share from 0 to 1. */
export interface Summary {
  readonly shareDetectable: number;
}

const shortenings = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const definition =
  "A simulation with the library's own durations, after Davidovič (Incident Metrics in SRE, 2021): 4 000 times two halves are drawn from them with replacement, and those of the later half made shorter by a share. " +
  "It is detected where its median is lower by more than 95 % of halves without a change differ. The detectable change is the smallest that is detected in 80 % of cases. " +
  "The comparison of periods asks several questions of fewer incidents and so needs a larger change. " +
  "Durations as in their own figure; those below a minute count as one. The seed is fixed.";

function compute(library: Library) {
  const { n, of, excluded, strength, rows, reports } = duration.compute(library);
  const change =
    n < fewestForSummary
      ? null
      : detectableChange(
          rows.map(({ minutes }) => atLeastAMinute(minutes)),
          shortenings.map((shorter) => 1 - shorter),
        );
  const summary = change === null ? null : { shareDetectable: rounded(1 - change.factor) };
  return {
    title: "Could we see a change?",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded,
    strength: change === null ? ("cannot-say" as const) : strength,
    sentence: sentenceOf(summary, n, of),
    summary,
    rows: change === null ? [] : rowsOf(change),
    reports,
  };
}

function rowsOf({ seen }: DetectableChange): Row[] {
  return seen.map(({ factor, detected, notSmaller }) => ({
    shareShorter: rounded(1 - factor),
    shareDetected: rounded(detected),
    shareNotShorter: rounded(notSmaller),
  }));
}

function sentenceOf(summary: Summary | null, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n < fewestForSummary)
    return `Durations are known for ${n} of ${incidents(of)}: too few to say which change could be seen.`;
  if (summary === null)
    return `The ${n} known durations are too much alike to simulate which change could be seen.`;
  const { amount, unit } = quantityOfShare(summary.shareDetectable);
  return `With ${incidents(n)} of known duration, a change of the median could be seen in four of five cases only if incidents became at least ${amount} ${unit} shorter.`;
}

/** The smallest change of the median duration that this library could show. */
export const figure: FigureDefinition<Row, Summary> = {
  id: "detectable-change",
  scope: "library",
  order: 95,
  compute,
};
