import { csvText } from "./csv-text.ts";
import { type MeasureData, measuresData } from "./measure-data.ts";
import type { Output } from "./output.ts";

/** /api/v1/measures.csv: the measures of all reports, one a line. */
export const output: Output = ({ library }) => {
  const text = csvText<MeasureData>(
    {
      report: ({ report }) => report.id,
      reportTitle: ({ report }) => report.title,
      reportUrl: ({ report }) => report.url,
      severity: ({ report }) => report.severity,
      text: (measure) => measure.text,
      state: (measure) => measure.state,
      overdue: (measure) => measure.overdue,
      owners: (measure) => measure.owners,
      due: (measure) => measure.due,
      doneOn: (measure) => measure.doneOn,
      kind: (measure) => measure.kind,
      priority: (measure) => measure.priority,
      issue: (measure) => measure.issue,
      theme: (measure) => measure.theme,
      ageDays: (measure) => measure.ageDays,
      serviceLevelDays: ({ serviceLevel }) => serviceLevel?.days ?? null,
      serviceLevelUntil: ({ serviceLevel }) => serviceLevel?.until ?? null,
      serviceLevelBeyond: ({ serviceLevel }) => serviceLevel?.beyond ?? null,
      stateFrom: (measure) => measure.stateFrom,
      stateOf: (measure) => measure.stateOf,
    },
    measuresData(library),
  );
  return new Map([["api/v1/measures.csv", text]]);
};
