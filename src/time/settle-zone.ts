import { readOffset } from "./utc-offset.ts";
import type { ZoneReading } from "./zone.ts";
import { type AbbreviationMeaning, AMBIGUOUS_ABBREVIATIONS } from "./zone-abbreviations.ts";
import { zoneOffset } from "./zone-offset.ts";

/** The zone that a time is in. */
export interface SettledZone {
  readonly id: string;
  /** The abbreviation that was read as this offset; else null. */
  readonly abbreviation: string | null;
}

/**
 * The zone of a time: its own, else the one around it. "CST" is settled by the zone around it
 * where only one of its meanings is in use there during the year; else null.
 */
export function settleZone(reading: ZoneReading | null, around: string, year: number): SettledZone | null {
  if (!reading) return { id: around, abbreviation: null };
  if (reading.kind === "zone") return { id: reading.id, abbreviation: reading.abbreviation };
  const abbreviation = reading.text.toUpperCase();
  const meanings = AMBIGUOUS_ABBREVIATIONS.get(abbreviation) ?? [];
  const fitting = meanings.filter((meaning) => isUsedIn(meaning, around, year));
  const only =
    meanings.find((meaning) => meaning.zone === around) ?? (fitting.length === 1 ? fitting[0] : null);
  if (!only) return null;
  return only.offset === null ? { id: around, abbreviation: null } : { id: only.offset, abbreviation };
}

function isUsedIn(meaning: AbbreviationMeaning, zone: string, year: number): boolean {
  const used = offsetsOf(zone, year);
  if (meaning.offset !== null) return used.includes(readOffset(meaning.offset) ?? Number.NaN);
  return offsetsOf(meaning.zone, year).every((offset, season) => offset === used[season]);
}

/** The offsets in winter and in summer. */
function offsetsOf(zone: string, year: number): number[] {
  return [0, 6].map((month) => zoneOffset(zone, Date.UTC(year, month, 15)).offset);
}
