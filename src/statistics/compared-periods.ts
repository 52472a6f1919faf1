import { min } from "d3-array";
import type { Library } from "../model/library.ts";
import { daysBetween } from "../time/days-between.ts";
import { dayBegan } from "./began.ts";
import { dayAfterQuarter, firstDayOfQuarter, quartersBetween } from "./methods/quarter.ts";
import { population } from "./population.ts";

/** Four quarters in a row. */
export interface Period {
  readonly quarters: readonly string[]; // e.g. ["2023-Q3", …, "2024-Q2"]
  readonly days: number;
}

/** A period by its first and last quarter: "2023-Q3 to 2024-Q2". */
export function spanOf({ quarters }: Period): string {
  return `${quarters.at(0)} to ${quarters.at(-1)}`;
}

/** Two periods of four full quarters each, one after the other. */
export interface ComparedPeriods {
  readonly before: Period;
  readonly after: Period;
}

const perPeriod = 4;

/**
 * The full quarters of a library: all of it was observed, and so long ago that the reports are there.
 * The first one with an incident is not known to be observed from its first day, unless the library
 * has a window that says so.
 */
export function fullQuarters(library: Library, publicationLag: number): readonly string[] {
  const { since, until } = library.config.window;
  const first = min(population(library).members, dayBegan);
  if (first === undefined) return [];
  const isFull = (quarter: string) =>
    (since === null ? firstDayOfQuarter(quarter) > first : firstDayOfQuarter(quarter) >= since) &&
    (until === null || daysBetween(dayAfterQuarter(quarter), until) >= -1) &&
    daysBetween(dayAfterQuarter(quarter), library.asOf) >= publicationLag;
  return quartersBetween(since ?? first, library.asOf).filter(isFull);
}

/** The last four of them and the four before; null where there are fewer than eight. */
export function comparedPeriods(quarters: readonly string[]): ComparedPeriods | null {
  if (quarters.length < 2 * perPeriod) return null;
  return {
    before: periodOf(quarters.slice(-2 * perPeriod, -perPeriod)),
    after: periodOf(quarters.slice(-perPeriod)),
  };
}

function periodOf(quarters: readonly string[]): Period {
  const [first = "", last = ""] = [quarters.at(0), quarters.at(-1)];
  return { quarters, days: daysBetween(firstDayOfQuarter(first), dayAfterQuarter(last)) };
}
