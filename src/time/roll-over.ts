import type { Anchor } from "./anchor.ts";
import { epochOf } from "./epoch.ts";
import type { LocalDate } from "./local-date.ts";
import { addDays, firstInstant, localDateAt, startOfDay, wallClock } from "./local-time.ts";
import type { Precision } from "./moment.ts";
import { settleZone } from "./settle-zone.ts";
import type { TimeReading } from "./time-reading.ts";

/** The date of a time that was written without one. */
export interface RolledDate {
  readonly date: LocalDate;
  /** It is the day after that of the time before it. */
  readonly rolled: boolean;
}

const HOUR = 3_600_000;
const UNIT: Readonly<Record<Precision, number>> = {
  second: 1000,
  minute: 60_000,
  hour: HOUR,
  day: 24 * HOUR,
};

/**
 * Dates a bare time after its predecessor in the timeline: the same day, or the next where it would
 * lie more than twelve hours before it. `zone` is that of times which name none.
 */
export function rollOver(previous: Anchor, reading: TimeReading, zone: string): RolledDate {
  return dateAfter(previous, reading, zone, 12 * HOUR);
}

/** Dates the end of a range after its start: the same day, or the next where it would lie before it. */
export function untilDate(from: Anchor, reading: TimeReading, zone: string): RolledDate {
  // "13:40:30–13:40" ends in the minute it begins in, not a day later.
  return dateAfter(from, reading, zone, UNIT[reading.precision] - 1);
}

/** Dates the first bare time of a timeline: the day that brings it within twelve hours of an anchor. */
export function nearestDate(anchor: Anchor, reading: TimeReading, zone: string): LocalDate {
  const own = effectiveZone(anchor, reading, zone);
  const base = baseDate(anchor, own);
  if (reading.date || !reading.clock || anchor.moment.precision === "day") return reading.date ?? base;
  const { clock } = reading;
  const distance = (date: LocalDate) =>
    Math.abs(firstInstant(wallClock(date, clock), own) - epochOf(anchor.moment.at));
  // The day of the anchor comes first: at exactly twelve hours it wins.
  const days = [base, neighbour(base, -1, own), neighbour(base, 1, own)];
  return days.reduce((best, date) => (distance(date) < distance(best) ? date : best), base);
}

function dateAfter(previous: Anchor, reading: TimeReading, zone: string, tolerance: number): RolledDate {
  if (reading.date) return { date: reading.date, rolled: false };
  const own = effectiveZone(previous, reading, zone);
  const date = baseDate(previous, own);
  if (!reading.clock || previous.moment.precision === "day") return { date, rolled: false };
  const instant = firstInstant(wallClock(date, reading.clock), own);
  const rolled = epochOf(previous.moment.at) - instant > tolerance;
  return { date: rolled ? neighbour(date, 1, own) : date, rolled };
}

function effectiveZone({ moment, zone: around }: Anchor, reading: TimeReading, zone: string): string {
  const { year } = localDateAt(epochOf(moment.at), around);
  return settleZone(reading.zone, zone, year)?.id ?? zone;
}

/** The day of the anchor: where it has a time of day, as the clocks of the other zone show it. */
function baseDate({ moment, zone: around }: Anchor, zone: string): LocalDate {
  return localDateAt(epochOf(moment.at), moment.precision === "day" ? around : zone);
}

/** The next or the last day that a zone has: one that moves across the date line leaves a day out. */
function neighbour(date: LocalDate, step: 1 | -1, zone: string): LocalDate {
  const next = addDays(date, step);
  return startOfDay(next, zone) === null ? addDays(next, step) : next;
}
