import { isOverdue } from "../model/count-measures.ts";
import type { Library } from "../model/library.ts";
import type { Measure, Postmortem } from "../model/postmortem.ts";
import { formatLocal } from "../time/format-local.ts";

/** A measure with the report that it comes from, as the API gives it. */
export interface MeasureData {
  readonly report: { readonly id: string; readonly title: string; readonly url: string };
  readonly text: string;
  readonly state: "open" | "done" | "dropped" | "not-stated";
  readonly overdue: boolean;
  readonly owner: string | null;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly issue: string | null;
  readonly theme: string | null;
  /** Whole days from the one on which the incident was resolved; null where that is not known or to come. */
  readonly ageDays: number | null;
}

/** All measures of a library, in the order of its reports. */
export function measuresData({ config, asOf, postmortems }: Library): readonly MeasureData[] {
  return postmortems.flatMap((postmortem) => {
    const { id, title } = postmortem;
    const report = { id, title, url: `${config.base}postmortems/${id}/` };
    const ageDays = daysSinceResolved(postmortem, asOf);
    return postmortem.measures.map((measure): MeasureData => {
      const { text, owner, owners, due, doneOn, kind, priority, issue, theme } = measure;
      const overdue = isOverdue(measure, asOf);
      const state = stateOf(measure);
      return {
        report,
        text,
        state,
        overdue,
        owner,
        owners,
        due,
        doneOn,
        kind,
        priority,
        issue,
        theme,
        ageDays,
      };
    });
  });
}

function stateOf({ done, dropped }: Measure): MeasureData["state"] {
  if (dropped) return "dropped";
  if (done === null) return "not-stated";
  return done ? "done" : "open";
}

function daysSinceResolved({ moments, zone }: Postmortem, asOf: string): number | null {
  if (moments.resolved === null) return null;
  const day = formatLocal(moments.resolved.at, zone, "day").date;
  const days = (Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000;
  return days < 0 ? null : days;
}
