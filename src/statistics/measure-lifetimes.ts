import type { Measure, Postmortem } from "../model/postmortem.ts";
import { daysBetween } from "../time/days-between.ts";
import { dayResolved } from "./day-resolved.ts";
import type { Lifetime } from "./methods/kaplan-meier.ts";

/** Measures of which the state or its day is not known. */
export interface UnknownMeasures {
  readonly doneWithoutDate: number;
  readonly stateNotStated: number;
  readonly dropped: number;
}

/**
 * How long the measures of a report were open, in days from its resolution; where one is open still,
 * until the date of the figures. Measures of which that is not known are left out.
 */
export function lifetimesOf(report: Postmortem, asOf: string): readonly Lifetime[] {
  const resolved = dayResolved(report);
  if (resolved === null || resolved > asOf) return [];
  return report.measures.flatMap((measure): Lifetime[] => {
    const { dropped, done, doneOn } = measure;
    if (dropped) return [];
    if (doneOn !== null && doneOn <= asOf)
      return [{ time: Math.max(0, daysBetween(resolved, doneOn)), ended: true }];
    // One that was done after the date of the figures was open on it.
    const isOpen = done === false || doneOn !== null;
    return isOpen ? [{ time: daysBetween(resolved, asOf), ended: false }] : [];
  });
}

/** Counts the measures whose lifetime is not known, by why. */
export function unknownMeasures(reports: readonly Postmortem[]): UnknownMeasures {
  const measures = reports.flatMap((report) => report.measures);
  const count = (applies: (measure: Measure) => boolean) => measures.filter(applies).length;
  return {
    doneWithoutDate: count(({ dropped, done, doneOn }) => !dropped && done === true && doneOn === null),
    stateNotStated: count(({ dropped, done }) => !dropped && done === null),
    dropped: count(({ dropped }) => dropped),
  };
}
