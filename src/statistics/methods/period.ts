import { quarterOf, quartersBetween } from "./quarter.ts";

/** A way of cutting time into periods, by UTC days. */
export interface Period {
  /** The period of a day or instant: "2024-Q2" or "2024-05" for "2024-05-12". */
  readonly of: (day: string) => string;
  /** All periods from that of one day to that of another, both included; none if it is earlier. */
  readonly between: (first: string, last: string) => string[];
  readonly name: string; // "quarter"
}

/** By quarters, named "2024-Q2". */
export const byQuarter: Period = { of: quarterOf, between: quartersBetween, name: "quarter" };

/** By months, named "2024-05". */
export const byMonth: Period = { of: (day) => day.slice(0, 7), between: monthsBetween, name: "month" };

function monthsBetween(first: string, last: string): string[] {
  const from = monthNumber(first);
  const length = Math.max(0, monthNumber(last) - from + 1);
  return Array.from({ length }, (_, index) => monthName(from + index));
}

/** Months since the year 0, so that they can be counted. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The last day of a period that is named "2024-Q2" or "2024-05". */
export function lastDayOf(period: string): string {
  const year = Number(period.slice(0, 4));
  const part = period.slice(5);
  const month = part.startsWith("Q") ? Number(part.slice(1)) * 3 : Number(part);
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
