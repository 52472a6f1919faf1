import type { Place } from "../place.ts";

/** How exactly a moment is known. */
export type Precision = "second" | "minute" | "hour" | "day";

/** A point in time as a report states it, resolved to UTC. */
export interface Moment {
  /** The instant in UTC, e.g. "2024-05-12T20:30:00Z". With precision day: the local start of that day. */
  readonly at: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  /** What the author wrote, e.g. "13:30". */
  readonly text: string;
  /** Where the author wrote it; null where it was not written in a file. */
  readonly place: Place | null;
}
