import { dateText } from "../time/date-text.ts";
import type { ClockReading } from "./entry-time.ts";

/** Writes a time as the format has it: "~2024-05-12 13:30 PST"; without a date only its time of day. */
export function momentText(reading: ClockReading, withDate = true): string {
  const { date, clock, approximate, zone } = reading;
  const parts: string[] = [];
  if (date !== null && (withDate || clock === null)) parts.push(dateText(date));
  if (clock !== null) {
    const seconds = clock.second === null ? "" : `:${pad(clock.second)}`;
    parts.push(
      reading.hourOnly ? `${pad(clock.hour)}h` : `${pad(clock.hour)}:${pad(clock.minute)}${seconds}`,
    );
    if (zone !== null) parts.push(zone);
  }
  return (approximate && clock !== null ? "~" : "") + parts.join(" ");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
