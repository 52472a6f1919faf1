import { abbreviationAt } from "./abbreviation-at.ts";
import { epochOf } from "./epoch.ts";
import { wallClockAt } from "./local-time.ts";
import type { Precision } from "./moment.ts";
import { writeOffset } from "./utc-offset.ts";
import { writeLocal } from "./write-local.ts";
import { zoneOffset } from "./zone-offset.ts";

/** A moment as the clocks of a zone show it, in parts. */
export interface LocalParts {
  /** "2024-05-12" */
  readonly date: string;
  /** "13h", "13:30" or "13:30:05"; null for a day. */
  readonly time: string | null;
  /** "-07:00" */
  readonly offset: string;
  /** "PDT", or "UTC-7" where no abbreviation means one thing. */
  readonly abbreviation: string;
}

/** What the clocks of a zone show at an instant. The same on every machine. */
export function formatLocal(at: string, zone: string, precision: Precision): LocalParts {
  const instant = epochOf(at);
  return {
    ...writeLocal(wallClockAt(instant, zone), precision),
    offset: writeOffset(zoneOffset(zone, instant).offset),
    abbreviation: abbreviationAt(zone, instant),
  };
}
