import { abbreviationAt } from "../../src/time/abbreviation-at.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

/** What the zone of a time axis is called: "PDT", or "CEST/CET" where the clocks change on it. */
export function axisZone({ scale, zone }: TimelinePlan): string {
  return [...new Set([scale.from, scale.to].map((instant) => abbreviationAt(zone, instant)))].join("/");
}
