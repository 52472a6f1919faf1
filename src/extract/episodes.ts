import type { Moment } from "../time/moment.ts";
import type { DatedEntry } from "./dated-entry.ts";
import type { Moments } from "./moments.ts";

/** A stretch of impact. */
export interface Episode {
  readonly start: Moment;
  /** Mitigated, else resolved; null while it lasts or where nobody stated it. */
  readonly end: Moment | null;
}

/**
 * The episodes of impact: the first from started (else detected); after a Resolved a further
 * Started opens another.
 */
export function episodesOf(moments: Moments, entries: readonly DatedEntry[]): readonly Episode[] {
  const first = moments.started ?? moments.detected;
  if (first === null) return [];
  const later = laterStarts(entries);
  if (later.length === 0) return [{ start: first, end: moments.mitigated ?? moments.resolved }];
  const starts = [{ moment: first, index: 0 }, ...later];
  return starts.map(({ moment, index }, number) => {
    const next = starts[number + 1]?.index;
    const marked = endWithin(entries.slice(index, next));
    if (next !== undefined) return { start: moment, end: marked };
    // The last end counts, also where the front matter states it.
    const stated = moments.mitigated ?? moments.resolved;
    return { start: moment, end: stated !== null && stated.at >= moment.at ? stated : marked };
  });
}

/** Started markers behind a Resolved one, with their index. */
function laterStarts(entries: readonly DatedEntry[]): { moment: Moment; index: number }[] {
  const starts: { moment: Moment; index: number }[] = [];
  let over = false;
  entries.forEach((entry, index) => {
    if (over && entry.at !== null && entry.markers.includes("started")) {
      starts.push({ moment: entry.at, index });
      over = false;
    }
    if (entry.markers.includes("resolved")) over = true;
  });
  return starts;
}

function endWithin(entries: readonly DatedEntry[]): Moment | null {
  const last = (marker: "mitigated" | "resolved"): Moment | null =>
    entries.findLast((entry) => entry.at !== null && entry.markers.includes(marker))?.at ?? null;
  return last("mitigated") ?? last("resolved");
}
