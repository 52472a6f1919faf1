import { epochOf } from "./epoch.ts";
import type { Moment } from "./moment.ts";

type Timed = Pick<Moment, "at" | "precision">;

/**
 * The minutes from one moment to another: seconds / 60, to two decimals. Null where one is missing
 * or only a day, or where the second lies before the first.
 */
export function minutesBetween(from: Timed | null, to: Timed | null): number | null {
  if (!from || !to || from.precision === "day" || to.precision === "day") return null;
  const seconds = Math.round((epochOf(to.at) - epochOf(from.at)) / 1000);
  return seconds < 0 ? null : Math.round((seconds / 60) * 100) / 100;
}
