import type { LocalDate } from "./local-date.ts";
import type { ClockTime } from "./time-reading.ts";
import { zoneOffset } from "./zone-offset.ts";

const DAY = 86_400_000;

/** What the clocks show, as if they showed UTC: arithmetic on local time needs no zone this way. */
export function wallClock(date: LocalDate, clock: ClockTime | null): number {
  return Date.UTC(
    date.year,
    date.month - 1,
    date.day,
    clock?.hour ?? 0,
    clock?.minute ?? 0,
    clock?.second ?? 0,
  );
}

/** What the clocks of a zone show at an instant, in the same form. */
export function wallClockAt(epochMs: number, zone: string): number {
  return epochMs + zoneOffset(zone, epochMs).offset;
}

/** The day that clocks show. */
export function dateOfWallClock(wall: number): LocalDate {
  const date = new Date(wall);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of an instant in a zone. */
export function localDateAt(epochMs: number, zone: string): LocalDate {
  return dateOfWallClock(wallClockAt(epochMs, zone));
}

/** The instants at which the clocks of a zone show a time, and the offsets on both sides of it. */
export interface LocalInstants {
  /** One; none where the clocks skip it; two, the earlier first, where they show it twice. */
  readonly instants: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** Finds when the clocks of a zone show a time. */
export function localInstants(wall: number, zone: string): LocalInstants {
  // Clock changes are at least days apart, so a day on each side sees one at most.
  const before = zoneOffset(zone, wall - DAY).offset;
  const after = zoneOffset(zone, wall + DAY).offset;
  const offsets = before === after ? [before] : [before, after];
  const instants = offsets
    .map((offset) => wall - offset)
    .filter((instant) => wallClockAt(instant, zone) === wall);
  return { instants, before, after };
}

/** The instant of a local time; where the clocks skip it, the one as long after the change. */
export function firstInstant(wall: number, zone: string): number {
  const { instants, before } = localInstants(wall, zone);
  return instants[0] ?? wall - before;
}

/** The first instant of a day in a zone; null where the zone left the day out. */
export function startOfDay(date: LocalDate, zone: string): number | null {
  const midnight = wallClock(date, null);
  const { instants, before } = localInstants(midnight, zone);
  if (instants[0] !== undefined) return instants[0];
  const change = zoneOffset(zone, midnight - before).from;
  return wallClockAt(change, zone) < midnight + DAY ? change : null;
}

/** The day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfWallClock(wallClock(date, null) + days * DAY);
}
