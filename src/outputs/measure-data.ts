import type { Library } from "../model/library.ts";
import type { ServiceLevel } from "../model/measure-standing.ts";
import { type StatedState, statedState } from "../model/measure-state.ts";
import { type RegisterEntry, register } from "../model/register.ts";

/** A measure with the report that it comes from, as the API gives it. */
export interface MeasureData {
  readonly report: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly severity: string | null;
  };
  readonly text: string;
  readonly state: StatedState;
  /** Whether its own due date has passed and it is neither done nor dropped. */
  readonly overdue: boolean;
  readonly owner: string | null;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly issue: string | null;
  readonly theme: string | null;
  /** Whole days from the one on which the incident was resolved, else its report published; null where neither is known or it is to come. */
  readonly ageDays: number | null;
  /** Null of what is finished, of a severity without one, and where nothing says when it began. */
  readonly serviceLevel: ServiceLevel | null;
  readonly stateFrom: "report" | "tracker";
  /** The day of which the tracker's state is. */
  readonly stateOf: string | null;
}

/** All measures of a library, in the order of its reports. */
export function measuresData(library: Library): readonly MeasureData[] {
  return register(library).map((entry) => measureData(entry, library.config.base));
}

/** A measure of the register as the API gives it. `base` is the path that the site is served under. */
export function measureData(entry: RegisterEntry, base: string): MeasureData {
  const { measure, postmortem, state, ageDays, serviceLevel } = entry;
  const { id, title, severity } = postmortem;
  const { text, owner, owners, due, doneOn, kind, priority, issue, theme, stateFrom, stateOf } = measure;
  return {
    report: { id, title, url: `${base}postmortems/${id}/`, severity },
    text,
    state: statedState(measure),
    overdue: state === "overdue",
    owner,
    owners,
    due,
    doneOn,
    kind,
    priority,
    issue,
    theme,
    ageDays,
    serviceLevel,
    stateFrom,
    stateOf,
  };
}
