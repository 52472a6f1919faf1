import { minutesBetween } from "../time/minutes-between.ts";
import type { DatedEntry } from "./dated-entry.ts";
import type { Episode } from "./episodes.ts";
import type { Moments } from "./moments.ts";

/**
 * Derived spans in minutes (seconds / 60, two decimals). Null where a moment is missing, has
 * precision day, or the span would be negative.
 */
export interface Minutes {
  /** From which moment toMitigate, toResolve and impact count. */
  readonly from: "started" | "detected" | null;
  /** From started to detected. */
  readonly toDetect: number | null;
  /** From detected to acknowledged. */
  readonly toAcknowledge: number | null;
  readonly toMitigate: number | null;
  readonly toResolve: number | null;
  /** Sum of the episodes, each from its start to mitigated, else to resolved. */
  readonly impact: number | null;
  /** Union of the ranges of false leads; null if one has no range, 0 if there are none. */
  readonly falseLeads: number | null;
}

/** Derives the spans of a report. */
export function minutesOf(
  moments: Moments,
  episodes: readonly Episode[],
  entries: readonly DatedEntry[],
): Minutes {
  const from = moments.started !== null ? "started" : moments.detected !== null ? "detected" : null;
  const start = from === null ? null : moments[from];
  return {
    from,
    toDetect: minutesBetween(moments.started, moments.detected),
    toAcknowledge: minutesBetween(moments.detected, moments.acknowledged),
    toMitigate: minutesBetween(start, moments.mitigated),
    toResolve: minutesBetween(start, moments.resolved),
    impact: sum(episodes.map((episode) => minutesBetween(episode.start, episode.end))),
    falseLeads: falseLeadMinutes(entries),
  };
}

function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return Math.round(total * 100) / 100;
}

/** Length of the union of the false leads' ranges, so that overlapping ones count once. */
function falseLeadMinutes(entries: readonly DatedEntry[]): number | null {
  const leads = entries.filter((entry) => entry.markers.includes("false-lead"));
  const ranges: [number, number][] = [];
  for (const { at, until } of leads) {
    if (minutesBetween(at, until) === null || at === null || until === null) return null;
    ranges.push([Date.parse(at.at), Date.parse(until.at)]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [start, end] of ranges) {
    total += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return Math.round((total / 60_000) * 100) / 100;
}
