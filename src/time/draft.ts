import type { LocalDate } from "./local-date.ts";
import type { ZoneReading } from "./zone.ts";

/** The half of the day that an author wrote. */
export type Meridiem = "am" | "pm";

/** A time of day as written. The numbers may be impossible. */
export interface WrittenClock {
  readonly hour: number;
  /** Null where only the hour was written. */
  readonly minute: number | null;
  readonly second: number | null;
  readonly meridiem: Meridiem | null;
  /** "13:30", "13h" or "1 PM". */
  readonly form: "colon" | "h" | "meridiem";
}

/** A moment while it is being read: a range may still lend it a zone or a half of the day. */
export interface Draft {
  readonly text: string;
  readonly date: LocalDate | null;
  /** The date was written after the time of day. */
  readonly dateAfter: boolean;
  readonly clock: WrittenClock | null;
  readonly approximate: boolean;
  readonly zone: ZoneReading | null;
  /** What was written where a zone belongs and is none. */
  readonly zoneProblem: string | null;
  readonly alternative: Draft | null;
  readonly unknown: boolean;
}

/** A draft in which nothing has been found yet. */
export const EMPTY_DRAFT: Draft = {
  text: "",
  date: null,
  dateAfter: false,
  clock: null,
  approximate: false,
  zone: null,
  zoneProblem: null,
  alternative: null,
  unknown: false,
};
