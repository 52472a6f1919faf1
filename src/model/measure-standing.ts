import { daysBetween } from "../time/days-between.ts";
import { laterDay } from "../time/later-day.ts";
import type { Library } from "./library.ts";
import { isUnfinished, type MeasureState, measureState } from "./measure-state.ts";
import { measuresSince } from "./measures-since.ts";
import type { Measure, Postmortem } from "./postmortem.ts";

/** The days in which measures of a severity should be done (`serviceLevels` of `afterword.yml`). */
export interface ServiceLevel {
  readonly days: number;
  /** The last of them. */
  readonly until: string;
  /** Whether that has passed. */
  readonly beyond: boolean;
}

/** Where a measure stands at the library's date. */
export interface Standing {
  readonly state: MeasureState;
  /** Whole days since its incident was resolved (see `measuresSince`); null where that is not known or to come. */
  readonly ageDays: number | null;
  /** Null of what is finished, of a severity without one, and where nothing says when it began. */
  readonly serviceLevel: ServiceLevel | null;
}

/** Where the measures of a report stand, in their order. */
export function standings(
  postmortem: Postmortem,
  { config, asOf }: Pick<Library, "config" | "asOf">,
): readonly Standing[] {
  if (postmortem.measures.length === 0) return [];
  const since = measuresSince(postmortem);
  const { severity } = postmortem;
  // What a report calls its severity may be anything, "constructor" too.
  const days =
    severity !== null && Object.hasOwn(config.serviceLevels, severity) && config.serviceLevels[severity];
  const level = since === null || !days ? null : levelFrom(since, days, asOf);
  const age = since === null ? -1 : daysBetween(since, asOf);
  return postmortem.measures.map((measure: Measure) => ({
    state: measureState(measure, asOf, level?.until ?? null),
    ageDays: age < 0 ? null : age,
    serviceLevel: isUnfinished(measure) ? level : null,
  }));
}

function levelFrom(since: string, days: number, asOf: string): ServiceLevel {
  const until = laterDay(since, days);
  return { days, until, beyond: until < asOf };
}
