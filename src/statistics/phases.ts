import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import type { Exclusion } from "./exclusion.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { type Quartiles, quartilesOf } from "./quartiles.ts";
import { type Span, spanReasons, toAcknowledge, toDetect, toMitigate, toResolve } from "./span.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfMinutes } from "./wording/quantity-of-minutes.ts";

/** One phase: of how many incidents it is known to the minute, and its quartiles in minutes from ten on. */
export interface Row extends Quartiles {
  readonly phase: PhaseName;
  readonly n: number;
  readonly of: number;
  /** Why the others are left out of this phase. */
  readonly excluded: readonly Exclusion[];
  /** The minutes of each incident, the shortest first. */
  readonly minutes: readonly number[];
}

/** From where each phase counts is said in the definition of the figure. */
export type PhaseName = "to-detect" | "to-acknowledge" | "to-mitigate" | "to-resolve";

const phases: readonly (readonly [PhaseName, Span])[] = [
  ["to-detect", toDetect],
  ["to-acknowledge", toAcknowledge],
  ["to-mitigate", toMitigate],
  ["to-resolve", toResolve],
];

const definition =
  "To detect counts from the start of impact, to acknowledge from detection, to mitigate and to resolve from the start of impact (from detection, where the start is not stated). " +
  "Each phase has its own incidents: those whose two moments are known to the minute. " +
  "What is not over yet is left out, never counted until now. " +
  "Medians of phases are never added up or subtracted: they are of different incidents, and the median of a sum is not the sum of medians. " +
  "Quantiles are of type 7, their 95 % intervals exact, by order statistics; a bound that so few reports cannot give is left open.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const rows = phases.map(([phase, span]) => rowOf(phase, span, members));
  const known = leaveOut(members, [
    {
      reason: "no phase known to the minute",
      applies: (each) => !phases.some(([, span]) => isKnown(span, each)),
    },
  ]);
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Phases of incidents",
    definition: `${definition} ${populationRule(library)}`,
    unit: "minutes",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(rows, n, of),
    summary: null,
    rows: n === 0 ? [] : rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function isKnown(span: Span, postmortem: Postmortem): boolean {
  return !spanReasons(span).some(({ applies }) => applies(postmortem));
}

function rowOf(phase: PhaseName, span: Span, members: readonly Postmortem[]): Row {
  const { kept, excluded } = leaveOut(members, spanReasons(span));
  const minutes = kept
    .map(span.minutes)
    .filter((each) => each !== null)
    .toSorted((a, b) => a - b);
  return { phase, n: minutes.length, of: members.length, ...quartilesOf(minutes), excluded, minutes };
}

function sentenceOf(rows: readonly Row[], n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `No phase is known to the minute for any of ${incidents(of)}.`;
  const medians = rows.flatMap(medianInWords);
  if (medians.length === 0)
    return `Phases are known for ${n} of ${incidents(of)}: too few of each for a summary, each is shown.`;
  return `Half of the incidents were ${medians.join(", ")}: 95 % intervals, each phase of its own incidents.`;
}

const verbs: Readonly<Record<PhaseName, readonly [string, string]>> = {
  "to-detect": ["detected within", ""],
  "to-acknowledge": ["acknowledged within", " of detection"],
  "to-mitigate": ["mitigated within", ""],
  "to-resolve": ["resolved within", ""],
};

/** "mitigated within 53 min (34–71 min)". */
function medianInWords({ phase, median }: Row): string[] {
  if (median === null) return [];
  const { amount, unit } = quantityOfMinutes(median.value);
  const [verb, from] = verbs[phase];
  const interval = intervalInWords(median, quantityOfMinutes).replace("95 % interval ", "");
  return [`${verb} ${amount} ${unit}${from} (${interval})`];
}

/** How long it took to notice, to answer, to end the impact and to be done. */
export const figure: FigureDefinition<Row, never> = { id: "phases", order: 50, compute };
