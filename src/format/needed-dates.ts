import type { DatedEntry } from "../extract/dated-entry.ts";
import { readFrontMatterTimes, zoneChain } from "../extract/front-matter-times.ts";
import type { Report } from "../extract/report.ts";
import { type DatedMoment, TimeContext } from "../extract/time-context.ts";
import { dateText } from "../time/date-text.ts";
import { formatLocal } from "../time/format-local.ts";
import type { LocalDate } from "../time/local-date.ts";
import { nearestDate, rollOver } from "../time/roll-over.ts";
import type { TimeReading } from "../time/time-reading.ts";

/** An entry in its new place, and the date that a heading or row above gives the one there. */
export interface Placed {
  readonly entry: DatedEntry;
  readonly dateAbove: TimeReading | null;
}

/**
 * The dates, as "2024-05-12", that bare times need where the entries stand in this order, so that
 * each is still read as the same instant.
 */
export function neededDates(
  order: readonly Placed[],
  report: Report,
  timezone: string | null,
): ReadonlyMap<DatedEntry, string> {
  const anchor = anchorOf(report, timezone);
  const dates = new Map<DatedEntry, string>();
  let previous: DatedMoment | null = null;
  for (const { entry, dateAbove } of order) {
    const { at, zone, time } = entry;
    if (at === null || zone === null || time === null) continue;
    if (time.from.date === null && time.from.clock !== null) {
      const date = formatLocal(at.at, zone, "day").date;
      const read = dateAbove?.date ?? dateFor(time.from, zone, previous, anchor);
      if (read === null || dateText(read) !== date) dates.set(entry, date);
    }
    previous = { moment: at, zone };
  }
  return dates;
}

/** What dates the first bare time of the report. */
function anchorOf({ frontMatter, parsed }: Report, timezone: string | null): DatedMoment | null {
  const context = new TimeContext(zoneChain(frontMatter, timezone), frontMatter.approximate === true);
  return readFrontMatterTimes(frontMatter, parsed.values?.places ?? new Map(), context).anchor;
}

function dateFor(
  reading: TimeReading,
  zone: string,
  previous: DatedMoment | null,
  anchor: DatedMoment | null,
): LocalDate | null {
  if (previous !== null) return rollOver(previous, reading, zone).date;
  return anchor === null ? null : nearestDate(anchor, reading, zone);
}
