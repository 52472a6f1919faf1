import type { MinuteScale } from "./minute-scale.ts";

/** Incidents of about the same duration. */
export interface MinuteBin {
  readonly from: number;
  readonly to: number;
  /** From 0 to 1, as a share of the fullest. */
  readonly height: number;
}

const BINS = 48;

/** A histogram of durations on a logarithmic axis; empty bins are left out. */
export function minuteBins(minutes: readonly number[], scale: MinuteScale): readonly MinuteBin[] {
  const [first, last] = scale.domain;
  const step = Math.log(last / first) / BINS;
  const counts = new Map<number, number>();
  for (const each of minutes) {
    const bin = Math.min(BINS - 1, Math.floor(Math.log(scale.place(each) / first) / step));
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, count]) => ({
      from: first * Math.exp(bin * step),
      to: first * Math.exp((bin + 1) * step),
      height: count / most,
    }));
}
