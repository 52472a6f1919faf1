import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { type FlatText, sourceOffset } from "./flatten.ts";

/** Place in the source of a range of flattened text; never empty. */
export function placeOfRange(flat: FlatText, from: number, to: number, source: SourceText): Place {
  const start = sourceOffset(flat, from, source.value);
  const last = sourceOffset(flat, Math.max(from, to - 1), source.value);
  return source.place(start, Math.max(start, last) + 1);
}
