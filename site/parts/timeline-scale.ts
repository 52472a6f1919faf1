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

/** The part of the axis that matters most: from the start of the incident to its end. */
export interface Core {
  readonly from: number;
  readonly to: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly isInside: boolean;
  compressed: boolean;
}

/** A lone moment is shown in the middle of an hour. */
const LONE_PADDING = 30 * 60_000;
/** What a compressed stretch takes of the axis at least, and all of them together at most. */
const BREAK_SHARE = 0.065;
const BREAKS_SHARE = 0.4;
/** What one inside the incident keeps of the share that it would have to scale. */
const KEPT_SHARE = 0.35;
/** The width in pixels that crowding is judged for, and the distance below which it is crowded. */
const NOMINAL_WIDTH = 640;
const CROWDED = 11;
const MOST_BREAKS_INSIDE = 6;

/**
 * Makes the scale of a timeline from all its times. Long empty gaps are compressed only where they
 * would make the rest illegible: lead-up and follow-up that dwarf the incident itself, and nights
 * inside a long one with many events.
 */
export function timelineScale(times: readonly number[], core: Core | null): TimelineScale {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = gapsBetween(sorted, core);
  const inside = gaps.filter((gap) => gap.isInside);
  const outside = gaps.filter((gap) => !gap.isInside);
  compressOutside(outside, inside);
  compressInside(inside);
  const stretches = layOut(gaps, core === null ? 0 : core.to - core.from);
  const first = stretches[0];
  const last = stretches.at(-1);
  return {
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    stretches,
    position: (time) => positionOn(stretches, time),
  };
}

function gapsBetween(sorted: readonly number[], core: Core | null): Gap[] {
  const [first = 0] = sorted;
  if (sorted.length < 2) {
    return [{ from: first - LONE_PADDING, to: first + LONE_PADDING, isInside: true, compressed: false }];
  }
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? to;
    const isInside = core === null || (from >= core.from && to <= core.to);
    return { from, to, isInside, compressed: false };
  });
}

function compressOutside(outside: readonly Gap[], inside: readonly Gap[]): void {
  const core = lengthOf(inside);
  if (core === 0) return;
  for (const gap of longestFirst(outside)) {
    if (lengthOf(outside) <= core || lengthOf([gap]) < core * 0.15) break;
    gap.compressed = true;
  }
}

function compressInside(inside: readonly Gap[]): void {
  for (const gap of longestFirst(inside).slice(0, MOST_BREAKS_INSIDE)) {
    const shown = inside.filter((other) => !other.compressed);
    const others = shown.filter((other) => other !== gap);
    const total = lengthOf(shown);
    if (others.length < 4) break;
    const typical = median(others.map((other) => other.to - other.from));
    const isCrowded = (typical / total) * NOMINAL_WIDTH < CROWDED;
    const isLong = gap.to - gap.from >= Math.max(total * 0.12, typical * 8);
    if (!isCrowded || !isLong) break;
    gap.compressed = true;
  }
}

function layOut(gaps: readonly Gap[], coreLength: number): Stretch[] {
  const breakShares = sharesOfBreaks(gaps, coreLength);
  const allBreaks = [...breakShares.values()].reduce((sum, share) => sum + share, 0);
  const perMillisecond = (1 - allBreaks) / Math.max(1, lengthOf(gaps));
  const stretches: Stretch[] = [];
  let start = 0;
  for (const gap of gaps) {
    const end = start + (breakShares.get(gap) ?? (gap.to - gap.from) * perMillisecond);
    const previous = stretches.at(-1);
    if (previous !== undefined && !previous.compressed && !gap.compressed) {
      stretches[stretches.length - 1] = { ...previous, to: gap.to, end };
    } else {
      stretches.push({ from: gap.from, to: gap.to, start, end, compressed: gap.compressed });
    }
    start = end;
  }
  return stretches;
}

/** A long silence inside an incident stays the longest thing to be seen; one outside does not matter. */
function sharesOfBreaks(gaps: readonly Gap[], coreLength: number): ReadonlyMap<Gap, number> {
  const breaks = gaps.filter((gap) => gap.compressed);
  const wanted = breaks.map((gap) =>
    gap.isInside
      ? Math.max(BREAK_SHARE, ((gap.to - gap.from) / Math.max(1, coreLength)) * KEPT_SHARE)
      : BREAK_SHARE,
  );
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

/** The summed length of the gaps that are not compressed. */
function lengthOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => (gap.compressed ? sum : sum + gap.to - gap.from), 0);
}

function longestFirst(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
