import { dayText } from "./day-text.ts";
import { localClock } from "./local-clock.ts";
import type { TimelineScale } from "./timeline-scale.ts";

/** A labelled place on the time axis. */
export interface Tick {
  /** Share of the axis, from 0 to 1. */
  readonly position: number;
  /** "13:30", or "12 May" where days are counted. */
  readonly label: string;
  /** "12 May" where a new day begins, else null. */
  readonly day: string | null;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364].map((count) => count * DAY),
];

/** Ticks at round local times on the parts of the axis that are to scale, no closer than a share of it. */
export function timelineTicks(scale: TimelineScale, zone: string, closest: number): readonly Tick[] {
  const breaks = scale.stretches.filter((stretch) => stretch.compressed);
  const linear = scale.stretches.filter((stretch) => !stretch.compressed);
  const time = linear.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  const share = linear.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0);
  const least = (time / Math.max(share, 0.01)) * closest;
  const step = STEPS.find((candidate) => candidate >= least) ?? 364 * DAY;
  const ticks: Tick[] = [];
  let day = "";
  for (const stretch of linear) {
    for (const at of roundTimes(stretch.from, stretch.to, step, zone)) {
      const position = scale.position(at);
      if (position - (ticks.at(-1)?.position ?? -1) < closest * 0.9) continue;
      if (breaks.some(({ start, end }) => Math.abs(position - (start + end) / 2) < closest * 0.75)) continue;
      const clock = localClock(at, zone);
      ticks.push({ position, ...labels(clock.day, clock.time, clock.second, step, day) });
      day = clock.day;
    }
  }
  return ticks;
}

function labels(
  day: string,
  time: string,
  second: string,
  step: number,
  previous: string,
): Omit<Tick, "position"> {
  if (step >= DAY) return { label: dayText(day, false), day: null };
  const label = step < MINUTE ? `${time}:${second}` : time;
  return { label, day: day === previous ? null : dayText(day, false) };
}

function roundTimes(from: number, to: number, step: number, zone: string): number[] {
  const offset = localClock(from, zone).offset;
  const times: number[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) times.push(at);
  return times;
}
