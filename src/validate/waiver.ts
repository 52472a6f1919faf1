import type { Place } from "../place.ts";

/** A comment that asks to leave findings out. */
export interface Waiver {
  /** The rules it names. */
  readonly rules: readonly string[];
  /** Why, in its author's words; "" where none is given, and then it waives nothing. */
  readonly reason: string;
  /** The lines it is about; null for the whole file. */
  readonly lines: { readonly from: number; readonly to: number } | null;
  readonly place: Place;
}
