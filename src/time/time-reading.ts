import type { LocalDate } from "./local-date.ts";
import type { Precision } from "./moment.ts";
import type { ZoneReading } from "./zone.ts";

/** A time of day on the 24-hour clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Null where no seconds were written. */
  readonly second: number | null;
}

/** A moment as it is written: which words stand there, not yet which instant they mean. */
export interface TimeReading {
  /** What the author wrote, without a second reading in parentheses. */
  readonly text: string;
  /** Null where no date was written, or an impossible one. */
  readonly date: LocalDate | null;
  /** Null where no time of day was written, or an impossible one. */
  readonly clock: ClockTime | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly zone: ZoneReading | null;
  /** The author wrote `unknown` or `?`; everything else is empty then. */
  readonly unknown: boolean;
  /** The same moment written a second time, in parentheses. */
  readonly alternative: TimeReading | null;
  /** A sentence, where the text has the shape of a moment but no such date, time or zone exists. */
  readonly problem: string | null;
}
