import type { Measure, MeasureCounts } from "./postmortem.ts";

/** Whether a measure is due before a day and neither done nor dropped. */
export function isOverdue(measure: Measure, asOf: string): boolean {
  return measure.done !== true && !measure.dropped && measure.due !== null && measure.due < asOf;
}

/** Counts measures by state. A dropped one counts as dropped only. */
export function countMeasures(measures: readonly Measure[], asOf: string): MeasureCounts {
  const kept = measures.filter((measure) => !measure.dropped);
  return {
    total: measures.length,
    done: kept.filter((measure) => measure.done === true).length,
    open: kept.filter((measure) => measure.done === false).length,
    notStated: kept.filter((measure) => measure.done === null).length,
    dropped: measures.length - kept.length,
    overdue: measures.filter((measure) => isOverdue(measure, asOf)).length,
  };
}
