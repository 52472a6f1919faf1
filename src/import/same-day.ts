import type { LocalDate } from "../time/local-date.ts";

/** Whether two dates are one day; two that are not known are as well. */
export function isSameDay(a: LocalDate | null, b: LocalDate | null): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}
