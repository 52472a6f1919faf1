import {
  beganAt,
  dayBegan,
  type Expected,
  isStated,
  partBy,
  quarterOf,
  statedIn,
  strength,
} from "./expected.ts";
import { asOf, type Incident, members, severities } from "./facts.ts";
import { clopperPearson, garwood } from "./mathematics.ts";

type Test = (incident: Incident) => boolean;

const major: Test = ({ severity }) => severity === "sev1" || severity === "sev2";

/** What `writeReport` writes of which facts. */
const fields: readonly (readonly [string, string, Test, "late"?])[] = [
  ["severity", "fact", ({ severity }) => isStated(severity)],
  ["services", "fact", ({ services }) => statedIn(services).length > 0],
  ["causes", "fact", ({ causes }) => statedIn(causes).length > 0],
  ["trigger", "fact", ({ trigger }) => isStated(trigger)],
  ["detection", "fact", ({ detection }) => isStated(detection)],
  ["mitigation", "fact", ({ mitigation }) => isStated(mitigation), "late"],
  ["authors", "fact", major],
  ["published", "fact", ({ published }) => published !== null],
  ["started", "moment", ({ started }) => started !== null],
  ["detected", "moment", ({ detected }) => detected !== null],
  ["acknowledged", "moment", ({ acknowledged }) => acknowledged !== null],
  ["declared", "moment", ({ severity, acknowledged }) => severity === "sev1" && acknowledged !== null],
  ["mitigated", "moment", ({ mitigated }) => mitigated !== null, "late"],
  ["resolved", "moment", ({ resolved }) => resolved !== null, "late"],
  ["summary", "section", () => true],
  ["impact", "section", () => true],
  ["symptoms", "section", ({ severity }) => severity === "sev1"],
  ["timeline", "section", () => true],
  ["rootCause", "section", ({ kind }) => kind !== "ongoing"],
  ["resolution", "section", ({ kind, mitigation }) => kind !== "ongoing" && mitigation !== "?", "late"],
  ["measures", "section", ({ measures }) => measures.length > 0],
  ["lessons", "section", major],
];

export function coverage(): Expected {
  const yearOf = (incident: Incident) => dayBegan(incident)?.slice(0, 4) ?? "undated";
  const rows = fields.map(([field, part, test, late]) => {
    const byYear: Record<string, { count: number; of: number }> = {};
    const all = { count: 0, of: 0 };
    for (const incident of members) {
      const year = yearOf(incident);
      byYear[year] ??= { count: 0, of: 0 };
      const has = test(incident);
      for (const cell of [all, byYear[year]]) {
        if (has) cell.count += 1;
        if (has || late === undefined || incident.kind !== "ongoing") cell.of += 1;
      }
    }
    return { field, part, ...all, share: all.count / all.of, byYear };
  });
  const parts = partBy(() => null);
  return { ...parts, strength: strength(parts.n, parts.of), summary: null, rows };
}

const notDated = (incident: Incident) => {
  const day = dayBegan(incident);
  if (day === null) return "start and detection not stated";
  return day > asOf ? "began after the date of the figures" : null;
};

function overTime(periodOf: (day: string) => string): Expected {
  const parts = partBy(notDated);
  const days = parts.kept.map((each) => dayBegan(each) ?? "").toSorted();
  // Every day from the first to the date of the figures belongs to a period that is shown.
  const periods = new Set<string>();
  for (let at = Date.parse(days[0] ?? ""); at <= Date.parse(asOf); at += 86_400_000)
    periods.add(periodOf(new Date(at).toISOString().slice(0, 10)));
  const rows = [...periods].map((period) => {
    const own = parts.kept.filter((each) => periodOf(dayBegan(each) ?? "") === period);
    const bySeverity: Record<string, number> = {};
    for (const key of [...severities, "?"])
      bySeverity[key === "?" ? "unknown" : key] = own.filter(({ severity }) => severity === key).length;
    const { low, high } = garwood(own.length);
    return { period, count: own.length, low, high, bySeverity };
  });
  return { ...parts, strength: strength(parts.n, parts.of, 12 * rows.length), summary: null, rows };
}

export const incidentsOverTime = () => overTime(quarterOf);
export const incidentsByMonth = () => overTime((day) => day.slice(0, 7));

/** When clocks in Berlin are two hours ahead, in UTC, as the law has it for these years. */
const summers = [
  ["2023-03-26T01:00Z", "2023-10-29T01:00Z"],
  ["2024-03-31T01:00Z", "2024-10-27T01:00Z"],
  ["2025-03-30T01:00Z", "2025-10-26T01:00Z"],
  ["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
] as const;

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function week(): Expected {
  const parts = partBy((incident) => {
    if (beganAt(incident) === null) return "start and detection not stated";
    if (incident.known === "day") return "known only to the day";
    return incident.known === "~start" ? "approximate time" : null;
  });
  const rows = weekdays.map((weekday) => ({
    weekday,
    count: 0,
    inHours: 0,
    outOfHours: 0,
    byHour: Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [`${hour < 10 ? 0 : ""}${hour}h`, 0])),
  }));
  for (const incident of parts.kept) {
    const at = (beganAt(incident) ?? 0) * 60_000;
    const isSummer = summers.some(([from, to]) => at >= Date.parse(from) && at < Date.parse(to));
    const hours = Math.floor(at / 3_600_000) + (isSummer ? 2 : 1);
    // 1970-01-01 was a Thursday, the fourth day of its week.
    const weekday = (Math.floor(hours / 24) + 3) % 7;
    const hour = hours % 24;
    const row = rows[weekday];
    const key = `${hour < 10 ? 0 : ""}${hour}h`;
    if (row === undefined) continue;
    row.count += 1;
    row.byHour[key] = (row.byHour[key] ?? 0) + 1;
    if (weekday < 5 && hour >= 9 && hour <= 16) row.inHours += 1;
    else row.outOfHours += 1;
  }
  const inHours = rows.reduce((sum, row) => sum + row.inHours, 0);
  const summary = { inHours, shareInHours: clopperPearson(inHours, parts.n) };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}
