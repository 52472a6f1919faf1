import { epochOf } from "./epoch.ts";
import { dateOfWallClock, localInstants, startOfDay, wallClockAt } from "./local-time.ts";
import type { Moment, Precision } from "./moment.ts";
import { writeOffset } from "./utc-offset.ts";
import { writeLocal } from "./write-local.ts";

/** What of a moment is written. */
export type WritableMoment = Pick<Moment, "at" | "precision" | "approximate">;

interface Written {
  readonly text: string;
  /** The offset it must carry to be read as the same instant; null where the zone is enough. */
  readonly offset: string | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Writes a moment as the clocks of a zone show it, e.g. "~2024-05-12 13:30". Read in that zone it
 * is the same moment: where the local time alone would not say so, an offset follows.
 */
export function formatMoment(moment: WritableMoment, zone: string): string {
  const { text, offset } = write(moment, zone);
  return offset === null ? text : `${text} ${offset}`;
}

/** The same with its zone, e.g. "2024-05-12 13:30 America/Los_Angeles", to be read anywhere. */
export function formatMomentWithZone(moment: WritableMoment, zone: string): string {
  const { text, offset } = write(moment, zone);
  return `${text} ${offset ?? zone}`;
}

function write({ at, precision, approximate }: WritableMoment, zone: string): Written {
  const instant = epochOf(at);
  const offset = neededOffset(instant, precision, zone);
  const wall = offset === null ? wallClockAt(instant, zone) : instant + offset;
  const { date, time } = writeLocal(wall, precision);
  const text = `${approximate ? "~" : ""}${date}${time === null ? "" : ` ${time}`}`;
  return { text, offset: offset === null ? null : writeOffset(offset) };
}

function neededOffset(instant: number, precision: Precision, zone: string): number | null {
  const wall = wallClockAt(instant, zone);
  if (precision === "day") return neededOffsetOfDay(instant, wall, zone);
  // "13h" of Kolkata is no full hour elsewhere; an offset of full hours keeps the precision.
  if (precision === "hour" && wall % HOUR !== 0) return wall - (wall % HOUR) - instant;
  return localInstants(wall, zone).instants.length === 1 ? null : wall - instant;
}

/** A day that begins elsewhere is written with an offset at which it begins. */
function neededOffsetOfDay(instant: number, wall: number, zone: string): number | null {
  if (startOfDay(dateOfWallClock(wall), zone) === instant) return null;
  const sinceMidnight = instant % DAY;
  return sinceMidnight > DAY / 2 ? DAY - sinceMidnight : -sinceMidnight;
}
