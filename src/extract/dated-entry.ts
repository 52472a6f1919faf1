import type { Moment } from "../time/moment.ts";
import type { RawEntry } from "./raw-entry.ts";

/** A timeline entry with its times resolved. */
export interface DatedEntry extends RawEntry {
  /** Null where the author wrote `unknown`, or where the time is wrong. */
  readonly at: Moment | null;
  readonly until: Moment | null;
  /** The zone the time was read in. */
  readonly zone: string | null;
  /** Whether the entry was taken to be on the day after its predecessor's, past midnight. */
  readonly rolledOver: boolean;
}
