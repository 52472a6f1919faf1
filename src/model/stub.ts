import type { Report } from "../extract/report.ts";
import { daysBetween } from "../time/days-between.ts";
import { formatLocal } from "../time/format-local.ts";

/** What a site says of a draft: that it is being written, by whom and for how long, and none of its text. */
export interface Stub {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Whole days from the day of the start, else of the detection, to the library's day; null where neither is stated. */
  readonly days: number | null;
}

/** The stub of a draft; null where it has no title. */
export function stubOf(report: Report, asOf: string): Stub | null {
  const { title, authors } = report.record;
  if (typeof title !== "string") return null;
  return {
    id: report.id,
    title: title.trim(),
    authors: Array.isArray(authors) ? authors.filter((author) => typeof author === "string") : [],
    days: daysSince(report, asOf),
  };
}

/** Counted in days of the report's calendar; an incident in the future has no age. */
function daysSince({ moments, zone }: Report, asOf: string): number | null {
  const moment = moments.started ?? moments.detected;
  if (moment === null) return null;
  const days = daysBetween(formatLocal(moment.at, zone, "day").date, asOf);
  return days < 0 ? null : days;
}
