import { type Core, type Gap, lengthOf, timelineGaps } from "./timeline-gaps.ts";

/** A stretch of the time axis; a compressed one is drawn with a break and not to scale. */
export interface Stretch {
  /** In milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Where it lies on the axis, as shares from 0 to 1. */
  readonly start: number;
  readonly end: number;
  readonly compressed: boolean;
}

/** A scale from time to a share of the axis: monotonic, linear but for its compressed stretches. */
export interface TimelineScale {
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
  /** Where a time lies on the axis, from 0 to 1. */
  readonly position: (time: number) => number;
}

/** What a compressed stretch takes of the axis at least, and all of them together at most. */
const BREAK_SHARE = 0.065;
const BREAKS_SHARE = 0.4;
/** What one inside the incident keeps of the share that it would have to scale. */
const KEPT_SHARE = 0.35;
/** What a side that is compressed as a whole takes of the axis. */
const SIDE_SHARE = 0.22;

/**
 * Makes the scale of a timeline from all its times. Long empty gaps are compressed only where they
 * would make the rest illegible: lead-up and follow-up that dwarf the incident itself, and nights
 * inside a long one with many events.
 */
export function timelineScale(times: readonly number[], core: Core | null): TimelineScale {
  const stretches = layOut(timelineGaps(times, core), core === null ? 0 : core.to - core.from);
  return {
    from: stretches[0]?.from ?? 0,
    to: stretches.at(-1)?.to ?? 0,
    stretches,
    position: (time) => positionOn(stretches, time),
  };
}

function layOut(gaps: readonly Gap[], coreLength: number): Stretch[] {
  const breakShares = sharesOfBreaks(gaps, coreLength);
  const allBreaks = [...breakShares.values()].reduce((sum, share) => sum + share, 0);
  const linear = lengthOf(gaps.filter((gap) => gap.compressed === false));
  const perMillisecond = (1 - allBreaks) / Math.max(1, linear);
  const stretches: Stretch[] = [];
  let start = 0;
  let before: Gap["compressed"] = true;
  for (const gap of gaps) {
    const { from, to, compressed } = gap;
    const end = start + (breakShares.get(gap) ?? (to - from) * perMillisecond);
    const previous = stretches.at(-1);
    // Neighbours go together unless one is a break of its own.
    if (previous !== undefined && before !== true && before === compressed) {
      stretches[stretches.length - 1] = { ...previous, to, end };
    } else {
      stretches.push({ from, to, start, end, compressed: compressed !== false });
    }
    start = end;
    before = compressed;
  }
  return stretches;
}

/** A long silence inside an incident stays the longest thing to be seen; one outside does not matter. */
function sharesOfBreaks(gaps: readonly Gap[], coreLength: number): ReadonlyMap<Gap, number> {
  const breaks = gaps.filter((gap) => gap.compressed !== false);
  const sides = new Map(
    (["before", "after"] as const).map((side) => [side, lengthOf(breaks.filter((gap) => gap.side === side))]),
  );
  const wanted = breaks.map((gap) => {
    const length = gap.to - gap.from;
    if (gap.side === "inside") return Math.max(BREAK_SHARE, (length / Math.max(1, coreLength)) * KEPT_SHARE);
    return gap.compressed === "whole" ? (SIDE_SHARE * length) / (sides.get(gap.side) ?? length) : BREAK_SHARE;
  });
  const sum = wanted.reduce((total, share) => total + share, 0);
  const fit = Math.min(1, BREAKS_SHARE / Math.max(sum, 0.01));
  return new Map(breaks.map((gap, index) => [gap, (wanted[index] ?? 0) * fit]));
}

function positionOn(stretches: readonly Stretch[], time: number): number {
  for (const stretch of stretches) {
    if (time > stretch.to) continue;
    const share = Math.max(0, (time - stretch.from) / (stretch.to - stretch.from));
    return Math.min(1, stretch.start + share * (stretch.end - stretch.start));
  }
  return 1;
}
