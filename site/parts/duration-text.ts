import { formatDuration } from "../../src/time/format-duration.ts";

/** A span of minutes as a page shows it: "4 min", "3 h 15 min", with no line break inside a unit. */
export function durationText(minutes: number): string {
  return formatDuration(minutes).replace(/(\d) (?=\p{L})/gu, "$1\u00a0");
}
