import type { RegisterEntry } from "./register.ts";

/**
 * Orders measures by the day on which they are or were expected: their own due date, else the last
 * day of their service level; those without either last, the oldest of them first.
 */
export function byExpectedDay(a: RegisterEntry, b: RegisterEntry): number {
  const [left, right] = [expectedDay(a) ?? "9", expectedDay(b) ?? "9"];
  if (left !== right) return left < right ? -1 : 1;
  return (b.ageDays ?? -1) - (a.ageDays ?? -1);
}

/** The day on which an unfinished measure is expected; null where nothing says one. */
export function expectedDay({ measure, serviceLevel }: RegisterEntry): string | null {
  return measure.due ?? serviceLevel?.until ?? null;
}
