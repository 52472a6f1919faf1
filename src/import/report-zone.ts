import type { LocalDate } from "../time/local-date.ts";
import { readOffset } from "../time/utc-offset.ts";
import { readZone } from "../time/zone.ts";
import { AMBIGUOUS_ABBREVIATIONS, FIXED_ABBREVIATIONS } from "../time/zone-abbreviations.ts";
import { zoneOffset } from "../time/zone-offset.ts";

/** A zone for the whole report. */
export interface ReportZone {
  readonly timezone: string;
  /** The abbreviation means several zones, of which the most likely was taken. */
  readonly guessed: boolean;
}

/**
 * The zone for a report whose times are in `written`: UTC, an offset or a region as it is; for an
 * abbreviation the region that uses it, where its clocks show that on all the days. Null where they
 * do not ("PST" in May): the abbreviation then stays with each time, as the author wrote it.
 */
export function reportZone(
  written: string,
  days: readonly LocalDate[],
  library: string | null,
): ReportZone | null {
  const zone = readZone(written);
  if (zone === null) return null;
  if (zone.kind === "ambiguous") return settle(written, days, library);
  if (zone.abbreviation === null) return { timezone: zone.id, guessed: false };
  const fixed = FIXED_ABBREVIATIONS.get(zone.abbreviation);
  if (fixed === undefined) return null;
  if (days.length === 0) return { timezone: fixed.offset, guessed: false };
  return hasOffset(fixed.home, fixed.offset, days) ? { timezone: fixed.home, guessed: false } : null;
}

function settle(written: string, days: readonly LocalDate[], library: string | null): ReportZone | null {
  const meanings = AMBIGUOUS_ABBREVIATIONS.get(written.toUpperCase()) ?? [];
  const fits = ({ zone, offset }: { zone: string; offset: string | null }) =>
    offset === null || hasOffset(zone, offset, days);
  const ofLibrary = meanings.find((meaning) => meaning.zone === library && fits(meaning));
  const chosen = ofLibrary ?? meanings.find(fits) ?? meanings[0];
  return chosen === undefined
    ? null
    : { timezone: fits(chosen) ? chosen.zone : (chosen.offset ?? chosen.zone), guessed: true };
}

function hasOffset(zone: string, offset: string, days: readonly LocalDate[]): boolean {
  return days.every(
    ({ year, month, day }) =>
      zoneOffset(zone, Date.UTC(year, month - 1, day, 12)).offset === readOffset(offset),
  );
}
