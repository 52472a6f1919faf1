import type { MomentName } from "../extract/moments.ts";
import type { Report } from "../extract/report.ts";
import { formatLocal } from "../time/format-local.ts";
import type { Moment } from "../time/moment.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

/** What cannot be the other way round. Detection may come before impact, and mitigation before acknowledgement. */
const orders: readonly (readonly [MomentName, MomentName])[] = [
  ["started", "mitigated"],
  ["mitigated", "resolved"],
  ["started", "resolved"],
  ["detected", "acknowledged"],
];

export const rule: Rule = {
  id: "time-order",
  group: "time",
  level: "error",
  summary: "Moments in an order that cannot be: an end before its beginning.",
  why: "A negative duration is a typing error in a date, a zone or a marker, and would be left out of every figure.",
  examples: {
    bad: "---\nstarted: 2024-05-12 13:30\nresolved: 2024-05-12 12:30\n---\n",
    good: "---\nstarted: 2024-05-12 13:30\nresolved: 2024-05-12 14:30\n---\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const reported = new Set<MomentName>();
    for (const [first, second] of orders) {
      const earlier = report.moments[first];
      const later = report.moments[second];
      if (earlier === null || later === null || !isBefore(later, earlier, report.zone)) continue;
      if (reported.has(second)) continue;
      reported.add(second);
      say(
        later.place ?? fence,
        `Unexpected ${second} (${show(later, report)}) before ${first} (${show(earlier, report)})`,
        {
          note: "Correct the date, the time or the zone of one of them.",
          ...(earlier.place && { cause: { reason: `${first}: “${earlier.text}”`, place: earlier.place } }),
        },
      );
    }
    const { from = null, until = null } = report.exposure ?? {};
    if (from !== null && until !== null && isBefore(until, from, report.zone)) {
      say(
        until.place ?? fence,
        `Unexpected end of exposure (${show(until, report)}) before its beginning (${show(from, report)})`,
      );
    }
  },
};

/** Whether a moment is surely before another, at the coarser of their precisions. */
function isBefore(a: Moment, b: Moment, zone: string): boolean {
  if (a.precision === "day" || b.precision === "day") {
    return formatLocal(a.at, zone, "day").date < formatLocal(b.at, zone, "day").date;
  }
  const minutes = (Date.parse(b.at) - Date.parse(a.at)) / 60_000;
  if (a.precision === "hour" || b.precision === "hour" || a.approximate || b.approximate)
    return minutes >= 60;
  return minutes > 0 && !(minutes < 1 && (a.precision === "minute" || b.precision === "minute"));
}

function show(moment: Moment, report: Report): string {
  const { date, time } = formatLocal(moment.at, report.zone, moment.precision);
  return time === null ? date : `${date} ${time}`;
}
