import type { LocalDate } from "../time/local-date.ts";
import { nearestDate, rollOver, untilDate } from "../time/roll-over.ts";
import type { TimeReading } from "../time/time-reading.ts";
import type { DatedEntry } from "./dated-entry.ts";
import type { RawEntry } from "./raw-entry.ts";
import type { DatedMoment, TimeContext } from "./time-context.ts";

/**
 * Dates the entries of a timeline in document order. A bare time takes the date written above it,
 * else its predecessor's (the next day where that would be more than twelve hours earlier), else
 * the one that brings it nearest to `anchor`, the report's start.
 */
export function dateTimeline(
  entries: readonly RawEntry[],
  context: TimeContext,
  anchor: DatedMoment | null,
): readonly DatedEntry[] {
  const dated: DatedEntry[] = [];
  let previous: DatedMoment | null = null;
  for (const entry of entries) {
    const result = dateEntry(entry, context, previous, anchor);
    dated.push(result);
    if (result.at !== null && result.zone !== null) previous = { moment: result.at, zone: result.zone };
  }
  return dated;
}

function dateEntry(
  entry: RawEntry,
  context: TimeContext,
  previous: DatedMoment | null,
  anchor: DatedMoment | null,
): DatedEntry {
  const nothing = { ...entry, at: null, until: null, zone: null, rolledOver: false };
  if (entry.time === null) return nothing;
  const { zoneAbove, timePlace } = entry;
  const { from, until } = entry.time;
  const zone = zoneOf(from, context, zoneAbove);
  const { date, rolled } = dateOf(from, entry.dateAbove, zone, previous, anchor);
  const start = context.resolve(from, timePlace, { date, zoneAbove });
  if (start === null) return nothing;
  const end = until === null ? null : resolveEnd(until, start, entry, context);
  return { ...entry, at: start.moment, until: end?.moment ?? null, zone: start.zone, rolledOver: rolled };
}

function zoneOf(reading: TimeReading, context: TimeContext, zoneAbove: string | null): string {
  return reading.zone?.kind === "zone" ? reading.zone.id : context.zoneBelow(zoneAbove).zone;
}

function dateOf(
  reading: TimeReading,
  above: TimeReading | null,
  zone: string,
  previous: DatedMoment | null,
  anchor: DatedMoment | null,
): { date: LocalDate | null; rolled: boolean } {
  if (reading.date !== null || reading.unknown || reading.clock === null)
    return { date: null, rolled: false };
  if (above?.date) return { date: above.date, rolled: false };
  if (previous !== null) return rollOver(previous, reading, zone);
  return { date: anchor === null ? null : nearestDate(anchor, reading, zone), rolled: false };
}

/** The end of a range is never before its start: "23:40–00:10" ends on the next day. */
function resolveEnd(
  until: TimeReading,
  start: DatedMoment,
  entry: RawEntry,
  context: TimeContext,
): DatedMoment | null {
  const zoneAbove = entry.zoneAbove;
  const zone = zoneOf(until, context, zoneAbove);
  const date = until.date === null && until.clock !== null ? untilDate(start, until, zone).date : null;
  const end = context.resolve(until, entry.timePlace, { date, zoneAbove });
  if (end === null || Date.parse(end.moment.at) >= Date.parse(start.moment.at)) return end;
  context.problems.push({
    kind: "time-contradiction",
    place: entry.timePlace,
    reason: `Unexpected range that ends before it begins: “${start.moment.text}” to “${end.moment.text}”`,
    note: "Write the later time last; a range over midnight may need the date of its end.",
    expected: [],
  });
  return null;
}
