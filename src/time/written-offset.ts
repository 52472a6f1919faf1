import type { WrittenClock } from "./draft.ts";

/** What stands before a possible offset, and how much of the text it may be. */
export interface OffsetSetting {
  readonly clock: WrittenClock | null;
  readonly dated: boolean;
  /** Date and time are joined by a T, as in ISO 8601: a hyphen after it is always an offset. */
  readonly iso: boolean;
  /** The whole text is one moment: it has no range. */
  readonly whole: boolean;
}

/** A hyphen, two digits and perhaps two more. */
export interface WrittenOffset {
  readonly spaced: boolean;
  readonly hours: number;
  readonly minutes: number | null;
}

/**
 * Whether `-07:00` after a time is an offset and not the end of a range: "13:30-14:00" is a range,
 * "2024-05-12T13:30-07:00" a zone, and "2024-05-12 13:30-07:00" too, since it would run overnight.
 */
export function hyphenIsOffset(written: WrittenOffset, setting: OffsetSetting): boolean {
  if (setting.iso) return true;
  const { hours, minutes } = written;
  // No zone is further west than twelve hours, nor between quarters of an hour.
  if (hours > 12 || (minutes ?? 0) % 15 !== 0) return false;
  if (setting.whole) return true;
  if (minutes === null) return false;
  if (written.spaced) return true;
  return setting.dated && setting.clock !== null && !comesAfter(hours * 60 + minutes, setting.clock);
}

function comesAfter(minuteOfDay: number, clock: WrittenClock): boolean {
  return clock.second === null && minuteOfDay >= clock.hour * 60 + (clock.minute ?? 0);
}
