/** The part of the axis that matters most: from the start of the incident to its end. */
export interface Core {
  readonly from: number;
  readonly to: number;
}

/** Time in which nothing happened, between two neighbouring times. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly side: "before" | "inside" | "after";
  /** Whether it is drawn shorter than to scale; "whole" where its side is, as one stretch. */
  readonly compressed: boolean | "whole";
}

/** A lone moment is shown in the middle of an hour. */
const LONE_PADDING = 30 * 60_000;
const MOST_BREAKS_INSIDE = 6;
const MOST_BREAKS_OUTSIDE = 3;
/** The width in pixels that crowding is judged for, and the distance below which it is crowded. */
const NOMINAL_WIDTH = 640;
const CROWDED = 11;

/** The gaps between times, and which of them are compressed so that the rest is legible. */
export function timelineGaps(times: readonly number[], core: Core | null): readonly Gap[] {
  const gaps = gapsBetween(
    [...new Set(times)].sort((a, b) => a - b),
    core,
  );
  const inside = gaps.filter((gap) => gap.side === "inside");
  const outside = gaps.filter((gap) => gap.side !== "inside");
  const compressed = new Set([...longOutside(outside, lengthOf(inside)), ...longInside(inside)]);
  const isWhole = (side: Gap["side"]) =>
    outside.filter((gap) => gap.side === side && compressed.has(gap)).length > MOST_BREAKS_OUTSIDE;
  const whole = new Set((["before", "after"] as const).filter(isWhole));
  return gaps.map((gap) => ({
    ...gap,
    // A side that would be nothing but breaks is compressed as a whole.
    compressed: gap.side !== "inside" && whole.has(gap.side) ? "whole" : compressed.has(gap),
  }));
}

/** The summed length of gaps. */
export function lengthOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
}

function gapsBetween(sorted: readonly number[], core: Core | null): readonly Gap[] {
  const [first = 0] = sorted;
  if (sorted.length < 2) {
    return [{ from: first - LONE_PADDING, to: first + LONE_PADDING, side: "inside", compressed: false }];
  }
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? to;
    return { from, to, side: sideOf(from, to, core), compressed: false };
  });
}

function sideOf(from: number, to: number, core: Core | null): Gap["side"] {
  if (core === null || (from >= core.from && to <= core.to)) return "inside";
  return to <= core.from ? "before" : "after";
}

/** Lead-up and follow-up may take as long as the incident itself; their longest gaps give way. */
function longOutside(outside: readonly Gap[], core: number): readonly Gap[] {
  if (core === 0) return [];
  const found: Gap[] = [];
  let shown = lengthOf(outside);
  for (const gap of longestFirst(outside)) {
    if (shown <= core || gap.to - gap.from < core * 0.15) break;
    found.push(gap);
    shown -= gap.to - gap.from;
  }
  return found;
}

/** Nights inside a long incident give way where its many events would be crowded otherwise. */
function longInside(inside: readonly Gap[]): readonly Gap[] {
  const found = new Set<Gap>();
  for (const gap of longestFirst(inside).slice(0, MOST_BREAKS_INSIDE)) {
    const shown = inside.filter((other) => !found.has(other));
    const others = shown.filter((other) => other !== gap);
    const total = lengthOf(shown);
    if (others.length < 4) break;
    const typical = median(others.map((other) => other.to - other.from));
    const isCrowded = (typical / total) * NOMINAL_WIDTH < CROWDED;
    const isLong = gap.to - gap.from >= Math.max(total * 0.12, typical * 8);
    if (!isCrowded || !isLong) break;
    found.add(gap);
  }
  return [...found];
}

function longestFirst(gaps: readonly Gap[]): readonly Gap[] {
  return [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
