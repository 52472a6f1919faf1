import type { Library } from "../model/library.ts";
import { daysBetween } from "../time/days-between.ts";
import { lastDayOf } from "./methods/period.ts";
import { publicationLag } from "./publication-lag.ts";

/**
 * Tells whether reports of a period ("2024-Q2", "2024-05") are still to be expected at the date of the
 * figures: it is not over, or not for as long as 90 % of reports took to be published. Without a known
 * lag only a period that is not over is.
 */
export function stillFilling(library: Library): (period: string) => boolean {
  const lag = publicationLag(library) ?? 0;
  return (period) => daysBetween(lastDayOf(period), library.asOf) < lag;
}
