import { atOf, epochOf } from "./epoch.ts";
import { firstInstant, localInstants, wallClock } from "./local-time.ts";
import type { Precision } from "./moment.ts";
import { nearestDate } from "./roll-over.ts";
import { settleZone } from "./settle-zone.ts";
import type { TimeReading } from "./time-reading.ts";
import { AMBIGUOUS_ABBREVIATIONS } from "./zone-abbreviations.ts";

const TOLERANCE: Readonly<Record<Precision, number>> = {
  second: 1,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};
// Less than any two zones differ by.
const APPROXIMATELY = 15 * 60_000;

/**
 * The instant of a reading's second reading where it is not the given one; null if they agree or
 * there is none. `zone` is that of times which name none.
 */
export function alternativeDisagrees(reading: TimeReading, at: string, zone: string): string | null {
  const second = reading.alternative;
  if (!second) return null;
  const instants = instantsNear(second, at, zone);
  const tolerance = Math.max(
    TOLERANCE[reading.precision],
    TOLERANCE[second.precision],
    reading.approximate || second.approximate ? APPROXIMATELY : 0,
  );
  const agrees = instants.some((instant) => Math.abs(instant - epochOf(at)) < tolerance);
  return agrees || instants[0] === undefined ? null : atOf(instants[0]);
}

/** Every instant that a reading may mean, on the day that brings it nearest. */
function instantsNear(reading: TimeReading, at: string, around: string): number[] {
  return zonesOf(reading, around, new Date(epochOf(at)).getUTCFullYear()).flatMap((zone) => {
    const local: TimeReading = { ...reading, zone: null };
    const date = nearestDate({ moment: { at, precision: "second" }, zone }, local, zone);
    const wall = wallClock(date, reading.clock);
    const { instants } = localInstants(wall, zone);
    return instants.length > 0 ? instants : [firstInstant(wall, zone)];
  });
}

function zonesOf(reading: TimeReading, around: string, year: number): string[] {
  const settled = settleZone(reading.zone, around, year);
  if (settled) return [settled.id];
  const meanings = AMBIGUOUS_ABBREVIATIONS.get(reading.zone?.text.toUpperCase() ?? "") ?? [];
  return meanings.flatMap(({ zone, offset }) => (offset === null ? [zone] : [zone, offset]));
}
