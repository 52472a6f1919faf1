import type { Library } from "../model/library.ts";
import { type MeasureState, measureState } from "../model/measure-state.ts";
import type { Measure, MeasureKind, Postmortem } from "../model/postmortem.ts";
import type { Estimate, FigureDefinition } from "./figure.ts";
import { binomialInterval } from "./methods/binomial-interval.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** Where measures can stand; a service level is what the library wishes for, and no state. */
const states = [
  "done",
  "open",
  "overdue",
  "not-stated",
  "dropped",
] as const satisfies readonly MeasureState[];

/** The measures in one state. */
export interface Row {
  readonly state: (typeof states)[number];
  readonly count: number;
  /** By what they are for, "kindNotStated" for the others; always all keys. */
  readonly byKind: Readonly<Record<MeasureKind | "kindNotStated", number>>;
}

/** About the incidents of which the kind of every measure is stated. */
export interface Summary {
  readonly kindsStated: number;
  readonly withoutPrevention: number;
  /** The share of those without prevention, from 0 to 1. */
  readonly shareWithoutPrevention: Estimate;
}

const definition =
  "Measures by their state on the date of the figures, as reports or the tracker's export state it. " +
  "Each is counted once: what is neither done nor dropped and past its due date is overdue, and neither open nor not stated. " +
  "Without prevention is an incident none of whose measures, dropped ones aside, is of the kind prevent; only incidents for which every kind is stated can show that, and their share has its exact 95 % interval (Clopper–Pearson). " +
  "A measure that is done is not shown to have helped.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, [
    { reason: "without measures", applies: ({ measures }) => measures.length === 0 },
  ]);
  const measures = known.kept.flatMap((each) => each.measures);
  const rows = states.map((state) => rowOf(state, measures, library.asOf));
  const n = known.kept.length;
  const of = members.length;
  return {
    title: "Measures",
    definition: `${definition} ${populationRule(library)}`,
    unit: "measures",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(rows, n, of),
    summary: summaryOf(known.kept),
    rows: measures.length === 0 ? [] : rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf(state: Row["state"], measures: readonly Measure[], asOf: string): Row {
  const inState = measures.filter((each) => measureState(each, asOf, null) === state);
  const count = (kind: MeasureKind | null) => inState.filter((each) => each.kind === kind).length;
  return {
    state,
    count: inState.length,
    byKind: {
      investigate: count("investigate"),
      mitigate: count("mitigate"),
      repair: count("repair"),
      detect: count("detect"),
      prevent: count("prevent"),
      process: count("process"),
      kindNotStated: count(null),
    },
  };
}

function summaryOf(reports: readonly Postmortem[]): Summary | null {
  const kept = reports
    .map(({ measures }) => measures.filter(({ dropped }) => !dropped).map(({ kind }) => kind))
    .filter((stated) => stated.length > 0 && !stated.includes(null));
  if (kept.length < fewestForSummary) return null;
  const without = kept.filter((stated) => !stated.includes("prevent")).length;
  return {
    kindsStated: kept.length,
    withoutPrevention: without,
    shareWithoutPrevention: roundedEstimate(binomialInterval(without, kept.length)),
  };
}

function sentenceOf(rows: readonly Row[], n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0) return `No measure is stated in the reports of ${incidents(of)}.`;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const parts = rows.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${inWords[state]}`);
  return `${total === 1 ? "1 measure" : `${total} measures`} of ${incidents(n)}: ${parts.join(", ")}.`;
}

const inWords: Readonly<Record<Row["state"], string>> = {
  done: "done",
  open: "open",
  overdue: "overdue",
  "not-stated": "of a state that is not stated",
  dropped: "dropped",
};

/** Where the measures stand, and what they are for. */
export const figure: FigureDefinition<Row, Summary> = { id: "measures", order: 70, compute };
