import { momentNames } from "../extract/moments.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { type CsvValue, csvText } from "./csv-text.ts";
import type { Output } from "./output.ts";

type Column = (postmortem: Postmortem) => CsvValue;

/** /api/v1/postmortems.csv: the facts of every report, one a line, named as in library.json. */
export const output: Output = ({ library }) => {
  const { base } = library.config;
  const columns: Readonly<Record<string, Column>> = {
    id: ({ id }) => id,
    url: ({ id }) => `${base}postmortems/${id}/`,
    title: ({ title }) => title,
    status: ({ status }) => status,
    kind: ({ kind }) => kind,
    severity: ({ severity }) => severity,
    services: ({ services }) => services,
    causes: ({ causes }) => causes,
    trigger: ({ trigger }) => trigger,
    detection: ({ detection }) => detection,
    mitigation: ({ mitigation }) => mitigation,
    tags: ({ tags }) => tags,
    authors: ({ authors }) => authors,
    ongoing: ({ ongoing }) => ongoing,
    ...momentColumns(),
    "minutes.from": ({ minutes }) => minutes.from,
    "minutes.toDetect": ({ minutes }) => minutes.toDetect,
    "minutes.toAcknowledge": ({ minutes }) => minutes.toAcknowledge,
    "minutes.toMitigate": ({ minutes }) => minutes.toMitigate,
    "minutes.toResolve": ({ minutes }) => minutes.toResolve,
    "minutes.impact": ({ minutes }) => minutes.impact,
    "minutes.falseLeads": ({ minutes }) => minutes.falseLeads,
    timelineEvents: ({ timeline }) => timeline.length,
    "measureCounts.total": ({ measureCounts }) => measureCounts.total,
    "measureCounts.done": ({ measureCounts }) => measureCounts.done,
    "measureCounts.open": ({ measureCounts }) => measureCounts.open,
    "measureCounts.notStated": ({ measureCounts }) => measureCounts.notStated,
    "measureCounts.dropped": ({ measureCounts }) => measureCounts.dropped,
    "measureCounts.overdue": ({ measureCounts }) => measureCounts.overdue,
  };
  return new Map([["api/v1/postmortems.csv", csvText(columns, library.postmortems)]]);
};

/** Three columns for each moment, since a time without its precision says more than is known. */
function momentColumns(): Readonly<Record<string, Column>> {
  return Object.fromEntries(
    momentNames.flatMap((name): [string, Column][] => [
      [`moments.${name}.at`, ({ moments }) => moments[name]?.at ?? null],
      [`moments.${name}.precision`, ({ moments }) => moments[name]?.precision ?? null],
      [`moments.${name}.approximate`, ({ moments }) => moments[name]?.approximate ?? null],
    ]),
  );
}
