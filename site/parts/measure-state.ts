import type { Measure } from "../../src/model/postmortem.ts";

/** Where a measure stands at a date. */
export type MeasureState = "done" | "open" | "overdue" | "not-stated" | "dropped";

/** The state of a measure on a day such as "2026-11-21". */
export function measureState(measure: Measure, asOf: string): MeasureState {
  if (measure.dropped) return "dropped";
  if (measure.done === true) return "done";
  if (measure.due !== null && measure.due < asOf) return "overdue";
  return measure.done === false ? "open" : "not-stated";
}
