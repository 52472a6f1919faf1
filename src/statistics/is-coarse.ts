import type { Moment } from "../time/moment.ts";

/** Whether a moment is too coarse for a figure in minutes: known only to the day or the hour. */
export function isCoarse({ precision }: Pick<Moment, "precision">): boolean {
  return precision === "day" || precision === "hour";
}
