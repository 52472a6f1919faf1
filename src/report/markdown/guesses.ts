import { zoneChain } from "../../extract/front-matter-times.ts";
import type { Report } from "../../extract/report.ts";
import { formatLocal } from "../../time/format-local.ts";
import { code } from "./code.ts";

/** More entries that went over midnight than anybody checks one by one. */
const mostEntries = 6;

/** What was inferred rather than read, a sentence each, so that a reviewer can contradict it. */
export function guesses(report: Report): readonly string[] {
  return [...zone(report), ...beginning(report), ...end(report), ...midnight(report)];
}

function zone({ frontMatter, zone: shown, timeProblems, timeline, moments }: Report): string[] {
  const chain = zoneChain(frontMatter, null);
  if (chain.report !== null) return [];
  const hasTimes = timeline.some((entry) => entry.at !== null) || Object.values(moments).some(Boolean);
  if (!hasTimes) return [];
  if (timeProblems.some(({ kind }) => kind === "time-zone-missing"))
    return [`No zone is stated: times without one are read as ${code(shown)}.`];
  if (chain.started === shown) return [`The zone is that of \`started\`: ${code(shown)}.`];
  return [`The zone is not in the report's front matter: ${code(shown)} is the timeline's or the library's.`];
}

function beginning({ minutes }: Report): string[] {
  return minutes.from === "detected"
    ? ["Spans count from detected, since no start is stated: impact may have begun earlier."]
    : [];
}

function end({ moments, minutes }: Report): string[] {
  return moments.mitigated === null && moments.resolved !== null && minutes.impact !== null
    ? ["Impact is taken to last until resolved, since nothing says when it was mitigated."]
    : [];
}

/** Entries that were taken to be on the next day. */
function midnight({ timeline, zone: shown }: Report): string[] {
  const rolled = timeline.flatMap((entry) =>
    entry.rolledOver && entry.at !== null
      ? [
          `line ${entry.place.line}, ${code(entry.time?.from.text ?? "")}, is on ${formatLocal(entry.at.at, shown, "day").date}`,
        ]
      : [],
  );
  if (rolled.length === 0) return [];
  const more = rolled.length - mostEntries;
  const told = [...rolled.slice(0, mostEntries), ...(more > 0 ? [`and ${more} more`] : [])];
  return [`Past midnight: ${told.join("; ")}.`];
}
