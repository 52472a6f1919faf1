import type { ClockReading } from "./entry-time.ts";

/** Minutes since midnight; 0 where no time of day is given. */
export function minuteOfDay({ clock }: ClockReading): number {
  return clock === null ? 0 : clock.hour * 60 + clock.minute;
}
