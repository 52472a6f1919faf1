import { isOverdue } from "./count-measures.ts";
import type { Measure } from "./postmortem.ts";

/** Where measures can stand. Each is in one of these. */
export const measureStates = ["done", "open", "overdue", "not-stated", "dropped"] as const;

/** Where a measure stands at a date. */
export type MeasureState = (typeof measureStates)[number];

/** The state of a measure on a day such as "2026-11-21": what is past its due date is overdue, and neither open nor not stated. */
export function measureState(measure: Measure, asOf: string): MeasureState {
  if (measure.dropped) return "dropped";
  if (measure.done === true) return "done";
  if (isOverdue(measure, asOf)) return "overdue";
  return measure.done === false ? "open" : "not-stated";
}
