import { SetupError } from "../setup-error.ts";
import { isDay } from "../time/is-day.ts";

/** Reads a calendar day that an option was given, e.g. "2026-11-21". A SetupError where it is none. */
export function readDay(option: string, value: string): string {
  if (!isDay(value)) {
    throw new SetupError(`${option} takes a date such as 2026-11-21, not “${value}”.`);
  }
  return value;
}
