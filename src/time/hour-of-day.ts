import type { Meridiem } from "./draft.ts";

/** The hour on the 24-hour clock: 12 AM is 0, 1 PM is 13. */
export function hourOfDay(hour: number, meridiem: Meridiem | null): number {
  if (meridiem === null) return hour;
  return (hour % 12) + (meridiem === "pm" ? 12 : 0);
}
