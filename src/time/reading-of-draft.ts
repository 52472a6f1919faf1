import type { Draft, WrittenClock } from "./draft.ts";
import { hourOfDay } from "./hour-of-day.ts";
import { impossibleClock, impossibleDate } from "./impossible.ts";
import type { Precision } from "./moment.ts";
import type { ClockTime, TimeReading } from "./time-reading.ts";

/** Turns what was found in a text into the reading that the rest of the program sees. */
export function readingOfDraft(draft: Draft): TimeReading {
  const dateProblem = draft.date && impossibleDate(draft.date);
  const clockProblem = draft.clock && impossibleClock(draft.clock);
  const alternative = draft.alternative && readingOfDraft(draft.alternative);
  return {
    text: draft.text.trim(),
    date: dateProblem ? null : draft.date,
    clock: draft.clock && !clockProblem ? clockTime(draft.clock) : null,
    precision: precisionOf(draft),
    approximate: draft.approximate,
    zone: draft.zone,
    unknown: draft.unknown,
    alternative,
    problem: dateProblem ?? clockProblem ?? draft.zoneProblem ?? alternative?.problem ?? null,
  };
}

function clockTime({ hour, minute, second, meridiem }: WrittenClock): ClockTime {
  return { hour: hourOfDay(hour, meridiem), minute: minute ?? 0, second };
}

function precisionOf({ clock, unknown }: Draft): Precision {
  if (unknown) return "minute";
  if (!clock) return "day";
  if (clock.minute === null) return "hour";
  return clock.second === null ? "minute" : "second";
}
