import type { TimeReading } from "../../src/time/time-reading.ts";
import type { ZoneReading } from "../../src/time/zone.ts";

/** A reading on one line, e.g. "~2024-05-12 13:30 <-08:00 PST> (17:14 <UTC>)". */
export function describeReading(reading: TimeReading | null): string | null {
  if (!reading) return null;
  if (reading.unknown) return "unknown";
  const parts = [
    reading.date && `${pad(reading.date.year, 4)}-${pad(reading.date.month)}-${pad(reading.date.day)}`,
    describeClock(reading),
    reading.zone && describeZone(reading.zone),
    reading.alternative && `(${describeReading(reading.alternative)})`,
    reading.problem && `! ${reading.problem}`,
  ];
  return (reading.approximate ? "~" : "") + parts.filter((part) => part).join(" ");
}

/** A zone in angle brackets, with its abbreviation or all it may mean. */
export function describeZone(zone: ZoneReading): string {
  if (zone.kind === "ambiguous") return `<${zone.readings.join("|")}>`;
  return zone.abbreviation ? `<${zone.id} ${zone.abbreviation}>` : `<${zone.id}>`;
}

function describeClock({ clock, precision }: TimeReading): string | null {
  if (!clock) return null;
  if (precision === "hour") return `${pad(clock.hour)}h`;
  const minutes = `${pad(clock.hour)}:${pad(clock.minute)}`;
  return clock.second === null ? minutes : `${minutes}:${pad(clock.second)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}
