import { isRecord } from "../../extract/is-record.ts";
import type { Report } from "../../extract/report.ts";
import type { TriedReport } from "./read-folder.ts";

interface Question {
  /** What a report that lacks it does not do: to follow "7 of 24 do not". */
  readonly words: string;
  readonly isLeftOut: (report: Report) => boolean;
}

const questions: readonly Question[] = [
  { words: "say when it began", isLeftOut: ({ moments }) => moments.started === null },
  { words: "say when somebody noticed", isLeftOut: ({ moments }) => moments.detected === null },
  {
    words: "say when it was over",
    isLeftOut: ({ moments, ongoing }) => !ongoing && moments.resolved === null && moments.mitigated === null,
  },
  { words: "say how severe it was", isLeftOut: ({ record }) => isUnknown(record.severity) },
  {
    words: "have a part about the cause",
    isLeftOut: ({ parts }) => (parts.get("rootCause") ?? []).length === 0,
  },
  { words: "say what is to be done about it", isLeftOut: ({ measures }) => measures.length === 0 },
  {
    words: "say in which time zone",
    isLeftOut: ({ timeProblems }) => timeProblems.some(({ kind }) => kind === "time-zone-missing"),
  },
];

const most = 5;

/** What the reports of a folder most often leave out, one sentence each, the most frequent first. */
export function leftOut(tried: readonly TriedReport[]): readonly string[] {
  const reports = tried.flatMap(({ report }) => (report === null ? [] : [report]));
  const counted = questions
    .map(({ words, isLeftOut }) => ({ words, count: reports.filter(isLeftOut).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
  const width = String(reports.length).length;
  return [
    ...counted.map(({ words, count }) => {
      const does = count === 1 ? "does not" : "do not";
      return `${String(count).padStart(width)} of ${reports.length} ${does} ${words}`;
    }),
    ...unowned(reports),
  ];
}

/** Measures that nobody has taken on. */
function unowned(reports: readonly Report[]): readonly string[] {
  const measures = reports.flatMap(({ record }) =>
    Array.isArray(record.measures) ? record.measures.filter(isRecord) : [],
  );
  const without = measures.filter(({ owner }) => isUnknown(owner)).length;
  if (without === 0) return [];
  const dates = measures.every(({ due }) => isUnknown(due)) ? ", and none has a date" : "";
  const name = without === 1 ? "names" : "name";
  return [`${without} of ${measures.length} measures ${name} nobody who does them${dates}`];
}

function isUnknown(value: unknown): boolean {
  return value === undefined || value === null || value === "unknown";
}
