import { isOverdue } from "./count-measures.ts";
import type { Measure } from "./postmortem.ts";

/** What is said of a measure, whatever day it is. */
export type StatedState = "open" | "done" | "dropped" | "not-stated";

/** Where a measure stands on a day: `late` has no day of its own, and is beyond its service level. */
export type MeasureState = StatedState | "overdue" | "late";

/** What the report or the tracker says of a measure. A dropped one is nothing else. */
export function statedState({ done, dropped }: Measure): StatedState {
  if (dropped) return "dropped";
  if (done === null) return "not-stated";
  return done ? "done" : "open";
}

/** Whether nothing says that a measure is done or dropped. */
export function isUnfinished(measure: Measure): boolean {
  return !measure.dropped && measure.done !== true;
}

/**
 * Where a measure stands on a day such as "2026-11-21": one that was done later was open then. Its own
 * due date goes before its service level, of which `until` is the last day; null where there is none.
 */
export function measureState(stated: Measure, asOf: string, until: string | null): MeasureState {
  const isDoneLater = stated.doneOn !== null && stated.doneOn > asOf;
  const measure = isDoneLater ? { ...stated, done: false } : stated;
  if (isOverdue(measure, asOf)) return "overdue";
  if (isUnfinished(measure) && measure.due === null && until !== null && until < asOf) return "late";
  return statedState(measure);
}
