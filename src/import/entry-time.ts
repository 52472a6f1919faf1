import type { LocalDate } from "../time/local-date.ts";
import type { ClockTime, TimeReading } from "../time/time-reading.ts";

/** One end of an event's time: its date and time of day may each be missing. */
export interface ClockReading {
  readonly date: LocalDate | null;
  readonly clock: ClockTime | null;
  readonly hourOnly: boolean;
  readonly approximate: boolean;
  /** The zone as it is written, e.g. "PST". */
  readonly zone: string | null;
}

/** The time of an event, as far as its words say it. */
export interface EntryTime {
  readonly from: ClockReading;
  readonly until: ClockReading | null;
  /** Minutes after (or before) another moment: "T+5". */
  readonly relative: { readonly minutes: number; readonly to: "first" | "previous" } | null;
  /** A second reading, "17:14 UTC", that stands in parentheses. */
  readonly alternative: string | null;
  /** What the original says. */
  readonly written: string;
  /** A date or zone above it that it takes where it has none. */
  readonly dateAbove: LocalDate | null;
  readonly zoneAbove: string | null;
}

/** Takes over what the time module read. */
export function clockReading(reading: TimeReading): ClockReading {
  return {
    date: reading.date,
    clock: reading.clock,
    hourOnly: reading.precision === "hour",
    approximate: reading.approximate,
    zone: reading.zone?.text ?? null,
  };
}
