import { readOffset } from "./utc-offset.ts";
import { FIXED_ABBREVIATIONS } from "./zone-abbreviations.ts";
import { zoneOffset } from "./zone-offset.ts";

/**
 * The abbreviation that is in force at an instant where the given one is not, such as "PDT" for
 * "PST" in May; null if the given one may stand, or is not one that means one thing.
 */
export function contradictsDate(abbreviation: string, epochMs: number): string | null {
  const entry = FIXED_ABBREVIATIONS.get(abbreviation.toUpperCase());
  if (!entry?.counterpart) return null;
  return zoneOffset(entry.home, epochMs).offset === readOffset(entry.offset) ? null : entry.counterpart;
}
