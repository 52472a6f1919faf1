import { formatLocal } from "../time/format-local.ts";
import { isDay } from "../time/is-day.ts";
import type { Postmortem } from "./postmortem.ts";

/**
 * The day from which the age of a report's measures counts, and with it their service level: that on
 * which the incident was resolved, in its zone; else that on which the report was published, as of a
 * near miss. Null where neither is known, and while the incident lasts.
 */
export function measuresSince({ moments, zone, published, ongoing }: Postmortem): string | null {
  if (moments.resolved !== null) return formatLocal(moments.resolved.at, zone, "day").date;
  return !ongoing && isDay(published) ? published : null;
}
