import type { DatedEntry } from "../extract/dated-entry.ts";
import { formatLocal } from "../time/format-local.ts";
import type { Moment } from "../time/moment.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "timeline-order",
  group: "timeline",
  level: "error",
  summary: "An entry that is earlier than the one above it.",
  why: "Readers follow a timeline downwards; an entry out of order is usually a typing error in its time or date.",
  examples: {
    bad: "## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 14:15 — The development team finds the commit.\n- 13:40 — We suspect the database and restart it.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
    good: "## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 13:40 — We suspect the database and restart it.\n- 14:15 — The development team finds the commit.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    let previous: (DatedEntry & { readonly at: Moment }) | null = null;
    for (const entry of report.timeline) {
      if (entry.at === null) continue;
      const dated = { ...entry, at: entry.at };
      if (previous !== null && isEarlier(dated.at, previous.at, report.zone)) {
        const { date, time } = formatLocal(dated.at.at, report.zone, dated.at.precision);
        say(
          entry.timePlace,
          `Unexpected “${dated.at.text}” (${[date, time].filter((part) => part !== null).join(" ")}) after “${previous.at.text}”, expected order of time`,
          {
            note: "Move the entry, correct its time, or give it a date if it belongs to another day.",
            cause: { reason: `“${previous.at.text}” stands above it`, place: previous.timePlace },
          },
        );
        // What follows is compared with the later of the two, so that one slip is one finding.
        continue;
      }
      previous = dated;
    }
  },
};

function isEarlier(a: Moment, b: Moment, zone: string): boolean {
  if (a.precision === "day" || b.precision === "day") {
    return formatLocal(a.at, zone, "day").date < formatLocal(b.at, zone, "day").date;
  }
  if (a.precision === "hour" || b.precision === "hour")
    return Date.parse(b.at) - Date.parse(a.at) >= 3_600_000;
  if (a.precision !== b.precision)
    return Math.floor(Date.parse(a.at) / 60_000) < Math.floor(Date.parse(b.at) / 60_000);
  return Date.parse(a.at) < Date.parse(b.at);
}
