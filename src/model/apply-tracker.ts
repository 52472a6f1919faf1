import type { TrackedIssue, TrackerExport } from "../read/tracker/tracker-export.ts";
import { countMeasures } from "./count-measures.ts";
import type { Library } from "./library.ts";
import type { Measure, Postmortem } from "./postmortem.ts";

/**
 * The library with what the export of a tracker says of its measures: for one whose issue is in it,
 * that goes before the report. What the export leaves open stays as the report has it. A public
 * build takes no owner from it: nobody has said that the name may be published.
 */
export function applyTracker(library: Library, tracker: TrackerExport | null): Library {
  if (tracker === null) return library;
  const isPublic = library.config.audience === "public";
  const apply = (postmortem: Postmortem): Postmortem => {
    const measures = postmortem.measures.map((measure) => tracked(measure, tracker, !isPublic));
    return { ...postmortem, measures, measureCounts: countMeasures(measures, library.asOf) };
  };
  return { ...library, postmortems: library.postmortems.map(apply) };
}

function tracked(measure: Measure, tracker: TrackerExport, withOwner: boolean): Measure {
  const found = measure.issue === null ? undefined : tracker.find(measure.issue);
  if (found === undefined) return measure;
  const owner = found.owner === null || !withOwner ? {} : { owner: found.owner, owners: [found.owner] };
  const due = found.due === null ? {} : { due: found.due };
  return { ...measure, ...owner, ...due, ...stateOf(found, measure) };
}

/** Done, dropped and when: a status that is open takes back the report's tick. */
function stateOf({ status, done, asOf }: TrackedIssue, measure: Measure): Partial<Measure> {
  if (status === null) return {};
  const isDone = status === "done";
  return {
    done: status === "dropped" ? null : isDone,
    dropped: status === "dropped",
    doneOn: isDone ? (done ?? measure.doneOn) : null,
    stateFrom: "tracker",
    stateOf: asOf,
  };
}
