import type { Library } from "../../src/model/library.ts";
import type { Measure, Postmortem } from "../../src/model/postmortem.ts";
import { type MeasureState, measureState } from "./measure-state.ts";

/** A measure in the register, and the report that it comes from. */
export interface RegisterEntry {
  readonly measure: Measure;
  readonly postmortem: Postmortem;
  readonly state: MeasureState;
}

/** The measures of a library by state: those that are due first come first, those without a date last. */
export function register(library: Library): ReadonlyMap<MeasureState, readonly RegisterEntry[]> {
  const entries = library.postmortems.flatMap((postmortem) =>
    postmortem.measures.map((measure) => ({
      measure,
      postmortem,
      state: measureState(measure, library.asOf),
    })),
  );
  const sorted = entries.toSorted((a, b) => compare(a.measure.due ?? "9", b.measure.due ?? "9"));
  const states: readonly MeasureState[] = ["overdue", "open", "not-stated", "done", "dropped"];
  return new Map(states.map((state) => [state, sorted.filter((entry) => entry.state === state)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
