import { ascending, rollups } from "d3-array";

/** How often a value was stated; null for not stated. */
export interface Tally {
  readonly value: string | null;
  readonly count: number;
}

/** Counts values: the most frequent first, then by name; what is not stated last. */
export function tally(values: readonly (string | null)[]): readonly Tally[] {
  const counts = rollups(
    values,
    (same) => same.length,
    (value) => value,
  );
  return counts
    .map(([value, count]) => ({ value, count }))
    .toSorted(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.count - a.count ||
        ascending(a.value ?? "", b.value ?? ""),
    );
}
