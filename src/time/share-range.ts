import type { Draft, WrittenClock } from "./draft.ts";
import { hourOfDay } from "./hour-of-day.ts";

/** The two ends of a range. */
export interface DraftRange {
  readonly from: Draft;
  readonly until: Draft;
}

const DAY = 24 * 60;

/**
 * Lets each end of a range have what was written only at the other: the zone, the half of the day,
 * and the date of "13:40–14:00, 2024-05-12".
 */
export function shareRange(range: DraftRange): DraftRange {
  return range.until.unknown ? range : shareDate(shareMeridiem(shareZone(range)));
}

function shareZone({ from, until }: DraftRange): DraftRange {
  const zone = from.zone ?? until.zone;
  if (from.zoneProblem ?? until.zoneProblem) return { from, until };
  return { from: { ...from, zone }, until: { ...until, zone: until.zone ?? zone } };
}

function shareMeridiem({ from, until }: DraftRange): DraftRange {
  const { clock: start } = from;
  const { clock: end } = until;
  if (!start || !end) return { from, until };
  return {
    from: { ...from, clock: withMeridiem(start, end, (clock) => lengthOf(clock, end)) },
    until: { ...until, clock: withMeridiem(end, start, (clock) => lengthOf(start, clock)) },
  };
}

/** Takes the half of the day that makes the range the shorter: "11:40–1:05 PM" begins in the morning. */
function withMeridiem(
  clock: WrittenClock,
  other: WrittenClock,
  length: (clock: WrittenClock) => number,
): WrittenClock {
  if (clock.meridiem || !other.meridiem || clock.hour < 1 || clock.hour > 12) return clock;
  const morning: WrittenClock = { ...clock, meridiem: "am" };
  const afternoon: WrittenClock = { ...clock, meridiem: "pm" };
  return length(morning) < length(afternoon) ? morning : afternoon;
}

function lengthOf(start: WrittenClock, end: WrittenClock): number {
  return (minuteOfDay(end) - minuteOfDay(start) + DAY) % DAY;
}

function minuteOfDay({ hour, minute, meridiem }: WrittenClock): number {
  return hourOfDay(hour, meridiem) * 60 + (minute ?? 0);
}

function shareDate({ from, until }: DraftRange): DraftRange {
  // Which end the trailing date belongs to matters only overnight; the start is where the entry stands.
  if (!until.dateAfter || from.date || !from.clock) return { from, until };
  return { from: { ...from, date: until.date }, until: { ...until, date: null } };
}
