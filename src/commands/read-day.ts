import { SetupError } from "../setup-error.ts";

/** Reads a calendar day that an option was given, e.g. "2026-11-21". A SetupError where it is none. */
export function readDay(option: string, value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new SetupError(`${option} takes a date such as 2026-11-21, not “${value}”.`);
  }
  return value;
}
