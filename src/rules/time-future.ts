import type { Report } from "../extract/report.ts";
import type { Place } from "../place.ts";
import { laterDay } from "../time/later-day.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: Rule = {
  id: "time-future",
  group: "time",
  level: "error",
  summary: "Something that happened, dated after today.",
  why: "A mistyped year puts an incident at the top of every list and in a quarter that has not been.",
  examples: {
    bad: "---\nstarted: 2042-05-12 13:30\n---\n",
    good: "---\nstarted: 2024-05-12 13:30\n---\n",
  },
  check({ report, asOf }, say) {
    if (report === null) return;
    const places = new Set<string>();
    for (const { day, place, text } of happened(report)) {
      const key = `${place.line}:${place.column}`;
      // Somewhere the day after has begun already.
      if (day <= laterDay(asOf, 1) || places.has(key)) continue;
      places.add(key);
      say(place, `Unexpected “${text}”, which is after ${asOf}`, {
        note: "Correct the year or month. `--as-of` says which day counts as today.",
      });
    }
  },
};

/** Everything in a report that is said to have happened. Measures are due later, and may be. */
function happened(report: Report): readonly { day: string; place: Place; text: string }[] {
  const moments = [
    ...Object.values(report.moments),
    ...Object.values(report.stated),
    ...report.timeline.flatMap((entry) => [entry.at, entry.until]),
    report.exposure?.from ?? null,
    report.exposure?.until ?? null,
  ].filter((moment) => moment !== null);
  const days = ["/published", "/updated", "/date", ...doneDays(report)].flatMap((pointer) => {
    const text = valueAt(report.record, pointer);
    const place = report.places.get(pointer) ?? fence;
    return typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? [{ day: text, place, text }] : [];
  });
  return [
    ...moments.map(({ at, place, text }) => ({ day: at.slice(0, 10), place: place ?? fence, text })),
    ...days,
  ];
}

function doneDays(report: Report): string[] {
  const measures = report.record.measures;
  return Array.isArray(measures) ? measures.map((_, index) => `/measures/${index}/doneOn`) : [];
}

function valueAt(record: unknown, pointer: string): unknown {
  let value = record;
  for (const key of pointer.split("/").slice(1)) {
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}
