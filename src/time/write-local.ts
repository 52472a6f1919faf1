import type { Precision } from "./moment.ts";

/** What clocks show, as a report writes it: "2024-05-12", and "13h", "13:30" or "13:30:05"; no time for a day. */
export function writeLocal(wall: number, precision: Precision): { date: string; time: string | null } {
  const iso = new Date(wall).toISOString();
  return { date: iso.slice(0, 10), time: writeTime(iso.slice(11, 19), precision) };
}

function writeTime(time: string, precision: Precision): string | null {
  if (precision === "day") return null;
  // What would be lost is written more exactly rather than changed.
  if (precision === "second" || !time.endsWith(":00")) return time;
  return precision === "hour" && time.endsWith(":00:00") ? `${time.slice(0, 2)}h` : time.slice(0, 5);
}
