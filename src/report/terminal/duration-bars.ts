import { bars } from "./bars.ts";

/** Upper ends in minutes: each step is about three times as long as the one before. */
const steps: readonly (readonly [below: number, label: string])[] = [
  [5, "under 5 min"],
  [15, "5 to 15 min"],
  [60, "15 to 60 min"],
  [240, "1 to 4 h"],
  [1440, "4 to 24 h"],
  [4320, "1 to 3 days"],
  [Number.POSITIVE_INFINITY, "3 days and more"],
];

/** How many durations lie in each step of a scale that grows like them; steps at the ends that are empty are left out. */
export function durationBars(minutes: readonly number[]): readonly string[] {
  const counts = steps.map(([below, label], index) => {
    const from = steps[index - 1]?.[0] ?? 0;
    return { label, count: minutes.filter((each) => each >= from && each < below).length, note: "" };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  const last = counts.findLastIndex(({ count }) => count > 0);
  return first === -1 ? [] : bars(counts.slice(first, last + 1));
}
