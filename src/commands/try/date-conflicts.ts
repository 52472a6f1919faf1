import { documentDates } from "../../import/document-dates.ts";
import { findDates } from "../../import/find-dates.ts";
import { visible } from "../../report/visible.ts";
import { formatLocal } from "../../time/format-local.ts";
import type { Conflict } from "./conflict.ts";
import type { TriedReport } from "./read-folder.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayLength = 86_400_000;

/** Days that cannot be: a title's that is none of the times', a weekday that the date was not. */
export function dateConflicts(report: TriedReport): readonly Conflict[] {
  const { order } = documentDates(report.source.name, report.original);
  const lines = report.original.split(/\r\n?|\n/);
  return [...weekdayConflicts(report, lines, order), ...titleConflicts(report, lines, order)];
}

type Order = Parameters<typeof findDates>[1];

function weekdayConflicts(
  { shown, id }: TriedReport,
  lines: readonly string[],
  order: Order,
): readonly Conflict[] {
  return lines.flatMap((line, index) =>
    findDates(line, order).flatMap(({ year, month, day, ambiguous, index: start, length }) => {
      const written = line.slice(start, start + length);
      const named = weekdays.findIndex((name) => new RegExp(`^${name.slice(0, 3)}`, "i").test(written));
      if (year === null || ambiguous || named === -1) return [];
      const real = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
      if (real === named) return [];
      const words = `says “${visible(written)}”, which was a ${weekdays[real]}`;
      return [{ words, shown, line: index + 1, id, kind: "weekday", weight: 6.5 }];
    }),
  );
}

/** A title that names a day on which nothing that is told happened. */
function titleConflicts(
  { report, shown, id }: TriedReport,
  lines: readonly string[],
  order: Order,
): readonly Conflict[] {
  const at = lines.findIndex((line) => /^#\s|^title:/i.test(line));
  const [date] = findDates(lines[at] ?? "", order);
  if (report === null || date === undefined || date.year === null || date.ambiguous) return [];
  const told = [...report.timeline.map((entry) => entry.at), ...Object.values(report.moments)].filter(
    (moment) => moment !== null,
  );
  const named = Date.UTC(date.year, date.month - 1, date.day);
  const days = told.map(({ at: moment }) => formatLocal(moment, report.zone, "day").date).sort();
  const [first, last = first] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (days.some((day) => Math.abs(Date.parse(day) - named) <= dayLength)) return [];
  const times = first === last ? first : `${first} to ${last}`;
  const words = `says ${new Date(named).toISOString().slice(0, 10)} in its title; its times are of ${times}`;
  return [{ words, shown, line: at + 1, id, kind: "title-date", weight: 7.5 }];
}
