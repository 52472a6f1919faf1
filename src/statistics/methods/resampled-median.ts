import { countedMedian } from "./counted-median.ts";
import type { RandomBelow } from "./random-below.ts";

/**
 * A bootstrap of the median: each call draws `size` of the values, with replacement, and gives the
 * median of what it drew.
 *
 * Source: Efron, "Bootstrap methods: another look at the jackknife" (1979), Annals of Statistics 7,
 * 1–26.
 */
export function resampledMedian(values: readonly number[], size: number, random: RandomBelow): () => number {
  const ascending = Float64Array.from(values).sort();
  const counts = new Uint32Array(ascending.length);
  return () => {
    counts.fill(0);
    for (let draw = 0; draw < size; draw += 1) {
      const rank = random(ascending.length);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    return countedMedian(ascending, counts, size);
  };
}
