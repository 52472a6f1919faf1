import type { DatedEntry } from "../extract/dated-entry.ts";
import type { Report } from "../extract/report.ts";
import type { Moment } from "../time/moment.ts";
import type { Rule, Say } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

const longest = 30 * 24 * 60; // minutes

const note =
  "A mistyped year or month is the usual reason. If it is right: mark what came long before as **Introduced**, or waive this line with the reason.";

type Dated = DatedEntry & { readonly at: Moment };

export const rule: Rule = {
  id: "implausible-gap",
  group: "time",
  level: "warn",
  summary: "Moments more than 30 days apart, or in a year or month unlike their neighbours'.",
  why: "One wrong digit in a date turns an hour into a year, and one such report outweighs all others in a sum.",
  examples: {
    bad: "## Timeline\n\n- 2024-05-12 13:32 **Detected** — The alert fires.\n- 2025-05-12 14:30 **Mitigated, Resolved** — Checkouts succeed again.\n",
    good: "## Timeline\n\n- 2024-05-12 13:32 **Detected** — The alert fires.\n- 2024-05-12 14:30 **Mitigated, Resolved** — Checkouts succeed again.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const entries = report.timeline.filter((entry): entry is Dated => entry.at !== null);
    const between = entries.slice(beginning(entries), ending(entries) + 1);
    between.forEach((entry, index) => {
      const previous = between[index - 1];
      if (previous !== undefined) checkGap(previous.at, entry.at, entry.timePlace, say);
    });
    checkFollowUp(entries.slice(ending(entries)), say);
    checkMoments(report, say);
  },
};

/** The cause may enter long before: gaps count from the entry behind the last Introduced one. */
function beginning(entries: readonly Dated[]): number {
  return entries.findLastIndex((entry) => entry.markers.includes("introduced")) + 1;
}

/** What follows the resolution may come months later. */
function ending(entries: readonly Dated[]): number {
  const index = entries.findLastIndex((entry) => entry.markers.includes("resolved"));
  return index === -1 ? entries.length - 1 : index;
}

function checkGap(from: Moment, until: Moment, place: DatedEntry["timePlace"], say: Say): void {
  const minutes = (Date.parse(until.at) - Date.parse(from.at)) / 60_000;
  if (Math.abs(minutes) <= longest) return;
  say(
    place,
    `Unexpected gap of ${Math.round(Math.abs(minutes) / 1440)} days between “${from.text}” and “${until.text}”`,
    {
      note,
      ...(from.place && { cause: { reason: `“${from.text}”`, place: from.place } }),
    },
  );
}

/** A follow-up that is a year away from the resolution to the day has a mistyped year. */
function checkFollowUp(entries: readonly Dated[], say: Say): void {
  const [resolved, ...later] = entries;
  if (resolved === undefined) return;
  for (const entry of later) {
    const days = Math.abs(Date.parse(entry.at.at) - Date.parse(resolved.at.at)) / 86_400_000;
    if (days > 355 && Math.abs(days % 365.25) < 8) checkGap(resolved.at, entry.at, entry.timePlace, say);
  }
}

function checkMoments(report: Report, say: Say): void {
  const { started, detected, acknowledged, declared, mitigated, resolved } = report.stated;
  const stated = [started, detected, acknowledged, declared, mitigated, resolved].filter(
    (moment) => moment !== null,
  );
  stated.forEach((moment, index) => {
    const previous = stated[index - 1];
    if (previous !== undefined) checkGap(previous, moment, moment.place ?? fence, say);
  });
  const first = report.timeline.find((entry) => entry.at !== null && !entry.markers.includes("introduced"));
  const anchor = started ?? detected;
  if (first?.at && anchor !== null && anchor.place !== null) {
    const distance = Math.abs(Date.parse(first.at.at) - Date.parse(anchor.at)) / 86_400_000;
    // An entry far before the start is lead-up that nobody marked, or a mistyped date of the start.
    if (distance > 30 && !stated.includes(first.at)) checkGap(anchor, first.at, first.timePlace, say);
  }
}
