import type { TimelineEvent } from "./timeline-events.ts";

/** A false lead in a lane of its own where several overlap. */
export interface PlacedRange {
  readonly event: TimelineEvent;
  readonly lane: number;
}

/** False leads in the first lanes that are free; where there are not enough lanes, they share the last. */
export function falseLeadLanes(events: readonly TimelineEvent[], most: number): readonly PlacedRange[] {
  const ends: number[] = [];
  return events
    .filter((event) => event.markers.includes("false-lead"))
    .map((event) => {
      const free = ends.findIndex((end) => end <= event.at);
      const lane = free === -1 ? Math.min(ends.length, most - 1) : free;
      ends[lane] = Math.max(ends[lane] ?? 0, event.until ?? event.at);
      return { event, lane };
    });
}
