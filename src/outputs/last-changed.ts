import type { Postmortem } from "../model/postmortem.ts";
import { isDay } from "../time/is-day.ts";

/** The beginning of a day in UTC; null where there is no such day. */
export function startOfDay(day: string | null): string | null {
  return isDay(day) ? `${day}T00:00:00Z` : null;
}

/**
 * When a report was last changed, as far as it says: when it was updated, else published, else when
 * the incident was resolved or began. In UTC, e.g. "2024-05-20T00:00:00Z"; null where it says nothing.
 */
export function lastChanged({ updated, published, moments }: Postmortem): string | null {
  const moment = moments.resolved ?? moments.started ?? moments.detected;
  return startOfDay(updated) ?? startOfDay(published) ?? moment?.at ?? null;
}
