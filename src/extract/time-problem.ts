import type { Place } from "../place.ts";

/** Something wrong with a time, found while it was read; each kind is reported by the rule of that name. */
export interface TimeProblem {
  readonly kind:
    | "time-invalid"
    | "time-ambiguous"
    | "time-contradiction"
    | "time-zone-missing"
    | "time-zone-mismatch";
  readonly place: Place;
  /** A full sentence without its period. */
  readonly reason: string;
  /** Why, and how to mend it. */
  readonly note: string;
  /** Replacements for the place. */
  readonly expected: readonly string[];
  readonly cause?: { readonly reason: string; readonly place: Place };
}
