import type { Postmortem } from "../model/postmortem.ts";

/** Whether a text is a day that exists, e.g. "2024-02-29". */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

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
