import type { LocalDate } from "./local-date.ts";
import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";

// "2024-05-12-release" and "2024-05-12.log" are names; "2024-05-12T13:30" goes on with a time.
const DATE = /(\d{4})-(\d{2})-(\d{2})(?![\p{N}_]|(?![Tt]\d)\p{L}|[-./]\p{L})/uy;

/** Finds `2024-05-12` at a position. Whether there is such a day is not asked. */
export function scanDate(text: string, at: number): Scan<LocalDate> | null {
  const match = matchAt(DATE, text, at);
  if (!match) return null;
  const [, year, month, day] = match;
  return { value: { year: Number(year), month: Number(month), day: Number(day) }, end: endOf(match) };
}
