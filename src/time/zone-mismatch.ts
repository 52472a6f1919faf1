import { abbreviationAt } from "./abbreviation-at.ts";
import { contradictsDate } from "./contradicts-date.ts";
import type { SettledZone } from "./settle-zone.ts";
import { readOffset } from "./utc-offset.ts";
import { FIXED_ABBREVIATIONS } from "./zone-abbreviations.ts";
import { zoneOffset } from "./zone-offset.ts";

/** An abbreviation that is not in force on its date: "PST" in May, when "PDT" is. */
export interface ZoneMismatch {
  readonly abbreviation: string;
  readonly inForce: string;
}

/** Finds whether the abbreviation of a time contradicts its date. `around` is the zone that settled "CST". */
export function zoneMismatch(zone: SettledZone, epochMs: number, around: string): ZoneMismatch | null {
  const { abbreviation, id } = zone;
  if (abbreviation === null) return null;
  const inForce = FIXED_ABBREVIATIONS.has(abbreviation)
    ? contradictsDate(abbreviation, epochMs)
    : otherInForce(id, epochMs, around);
  return inForce === null ? null : { abbreviation, inForce };
}

function otherInForce(offset: string, epochMs: number, around: string): string | null {
  return zoneOffset(around, epochMs).offset === readOffset(offset) ? null : abbreviationAt(around, epochMs);
}
