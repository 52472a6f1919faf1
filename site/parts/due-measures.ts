import type { Library } from "../../src/model/library.ts";
import type { Measure, Postmortem } from "../../src/model/postmortem.ts";
import { type MeasureState, measureState } from "./measure-state.ts";

/** An unfinished measure with a due date, and the report that it comes from. */
export interface DueMeasure {
  readonly measure: Measure;
  readonly postmortem: Postmortem;
  readonly state: MeasureState;
  readonly due: string;
}

/** The unfinished measures of a library that have a due date, earliest first. */
export function dueMeasures(library: Library): readonly DueMeasure[] {
  return library.postmortems
    .flatMap((postmortem) =>
      postmortem.measures.flatMap((measure) => {
        const state = measureState(measure, library.asOf);
        if (measure.due === null || state === "done" || state === "dropped") return [];
        return [{ measure, postmortem, state, due: measure.due }];
      }),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
