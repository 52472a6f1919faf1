import { findStatedDurations } from "../../extract/stated-durations.ts";
import { visible } from "../../report/visible.ts";
import { formatDuration } from "../../time/format-duration.ts";
import type { Conflict } from "./conflict.ts";
import { amountPattern, clockSpans, minutesInWords } from "./minutes-in-words.ts";
import type { TriedReport } from "./read-folder.ts";

const labels = new RegExp(
  `\\b(time to (?:detection|detect|recovery|recover|mitigation|mitigate|resolution|resolve|restore)|(?:total )?(?:impact |outage |incident )?duration)\\b[\\s:*_|=-]{1,8}${amountPattern}`,
  "i",
);

/** Durations that stand beside a label, and those of the title, against everything else that is said. */
export function stretchConflicts(report: TriedReport): readonly Conflict[] {
  const lines = report.original.split(/\r\n?|\n/);
  return [...labelConflicts(report, lines), ...titleConflicts(report, lines)];
}

/** "Time to recovery: 84 minutes" in a document whose times all lie closer together than that. */
function labelConflicts(report: TriedReport, lines: readonly string[]): readonly Conflict[] {
  const whole = wholeSpan(report);
  if (whole === null) return [];
  return lines.flatMap((line, index) => {
    const [, label = "", words = ""] = labels.exec(line) ?? [];
    const minutes = minutesInWords(words);
    if (minutes === null || minutes <= whole * 1.05 + 5 || clockSpans(line).length > 0) return [];
    const text = `says “${visible(`${label.toLowerCase()}: ${words}`)}”; its first and last event are ${formatDuration(whole)} apart`;
    return [{ words: text, shown: report.shown, line: index + 1, id: report.id, kind: "label", weight: 8.5 }];
  });
}

/** Minutes from the first time that is told to the last; null where it takes no hours to count. */
function wholeSpan({ report }: TriedReport): number | null {
  if (report === null) return null;
  const told = [...report.timeline.flatMap(({ at, until }) => [at, until]), ...Object.values(report.moments)];
  const exact = told.flatMap((moment) =>
    moment === null ? [] : moment.precision === "day" ? [Number.NaN] : [Date.parse(moment.at)],
  );
  // An event whose time nobody wrote may have been the last.
  const isWhole = report.timeline.length > 2 && report.timeline.every(({ at }) => at !== null);
  const minutes = (Math.max(...exact) - Math.min(...exact)) / 60_000;
  return isWhole && Number.isFinite(minutes) && minutes > 0 ? minutes : null;
}

/** A title that names another duration than the text below it. */
function titleConflicts({ shown, id, original }: TriedReport, lines: readonly string[]): readonly Conflict[] {
  const at = lines.findIndex((line) => /^#\s|^title:/i.test(line));
  const [title] = at === -1 ? [] : durationsIn(lines[at] ?? "");
  if (title === undefined || original.length > 200_000) return [];
  const others = lines.flatMap((line, index) =>
    index === at ? [] : durationsIn(line).map((duration) => ({ ...duration, line: index + 1 })),
  );
  const [first] = others;
  if (
    first === undefined ||
    others.some(({ minutes }) => Math.abs(minutes - title.minutes) <= title.minutes * 0.1)
  )
    return [];
  const words = `lasted “${title.text}” by its title, “${first.text}” by line ${first.line}`;
  return [{ words: visible(words), shown, line: at + 1, id, kind: "title", weight: 9 }];
}

/** Exact durations of the incident that a line states. */
function durationsIn(line: string): readonly { readonly text: string; readonly minutes: number }[] {
  const plain = line.replace(/\b(?:total|full|complete) (?=outage|downtime|disruption)/gi, "");
  return findStatedDurations(plain).flatMap(({ text, approximate }) => {
    const minutes = approximate ? null : minutesInWords(text);
    return minutes === null ? [] : [{ text, minutes }];
  });
}
