import type { LocalDate } from "./local-date.ts";
import { localInstants, startOfDay, wallClock } from "./local-time.ts";
import type { TimeReading } from "./time-reading.ts";
import { writeOffset } from "./utc-offset.ts";
import { writeLocal } from "./write-local.ts";

/** An instant that a written time may mean, and the same written so that it means nothing else. */
export interface PossibleTime {
  readonly epochMs: number;
  readonly text: string;
}

/** What a local time may mean in a zone. */
export interface PossibleTimes {
  /** One; none where the zone skips it; two where it comes twice. */
  readonly times: readonly PossibleTime[];
  /** Where the zone skips it: what may be meant instead. */
  readonly instead: readonly string[];
}

const DAY = 86_400_000;

/** Finds what a reading of a date may mean in a zone. */
export function possibleTimes(reading: TimeReading, date: LocalDate, zone: string): PossibleTimes {
  return reading.clock ? possibleClockTimes(reading, date, zone) : possibleDays(reading, date, zone);
}

function possibleClockTimes(reading: TimeReading, date: LocalDate, zone: string): PossibleTimes {
  const wall = wallClock(date, reading.clock);
  const { instants, before, after } = localInstants(wall, zone);
  const times = instants.map((epochMs) => ({ epochMs, text: withOffset(reading, wall, wall - epochMs) }));
  if (times.length > 0) return { times, instead: [] };
  // As if the clocks had not been changed yet, and as if they had been already.
  const earlier = withOffset(reading, wall - after + before, before);
  return { times, instead: [earlier, withOffset(reading, wall - before + after, after)] };
}

function possibleDays(reading: TimeReading, date: LocalDate, zone: string): PossibleTimes {
  const wall = wallClock(date, null);
  const epochMs = startOfDay(date, zone);
  if (epochMs !== null) return { times: [{ epochMs, text: writeReading(reading, wall) }], instead: [] };
  return { times: [], instead: [writeReading(reading, wall - DAY), writeReading(reading, wall + DAY)] };
}

function withOffset(reading: TimeReading, wall: number, offset: number): string {
  return `${writeReading(reading, wall)} ${writeOffset(offset)}`;
}

/** Writes what a reading says without its zone, with the date it was given. */
export function writeReading({ precision, approximate }: TimeReading, wall: number): string {
  const { date, time } = writeLocal(wall, precision);
  return `${approximate ? "~" : ""}${date}${time === null ? "" : ` ${time}`}`;
}
