import { countedMedian } from "./counted-median.ts";
import { quantile } from "./quantile.ts";
import { type RandomBelow, randomBelow } from "./random-below.ts";

/** Relabellings looked at besides the one that happened. */
const relabellings = 1999;

/** Two logarithms that differ by less are the same number, reached by another way of rounding. */
const same = 1e-9;

/**
 * The probability of medians that differ by so large a factor, up or down, if the labels "before" and
 * "after" meant nothing: a seeded permutation test of 1 999 relabellings. What happened counts as one
 * of them, so that the probability is never zero and the test never says "distinguishable" too often.
 *
 * Source: Fisher's randomisation test as in Davison and Hinkley, Bootstrap Methods and their
 * Application (1997), section 4.3; Phipson and Smyth, "Permutation p-values should never be zero"
 * (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39.
 */
export function medianRatioTest(before: readonly number[], after: readonly number[]): number {
  const observed = Math.abs(Math.log(quantile(after, 0.5) / quantile(before, 0.5)));
  const relabelled = relabelledRatio([...before, ...after], before.length, randomBelow());
  let asLarge = 1;
  for (let count = 0; count < relabellings; count += 1) {
    if (Math.abs(relabelled()) >= observed - same) asLarge += 1;
  }
  return asLarge / (relabellings + 1);
}

/** Each call deals the values anew and gives the logarithm of the ratio of the two medians. */
function relabelledRatio(values: readonly number[], size: number, random: RandomBelow): () => number {
  const ascending = Float64Array.from(values).sort();
  const n = ascending.length;
  const ranks = Uint32Array.from({ length: n }, (_, rank) => rank);
  const inFirst = new Uint32Array(n);
  const inSecond = new Uint32Array(n);
  return () => {
    inFirst.fill(0);
    inSecond.fill(1);
    // Fisher and Yates, as far as it is needed: it shuffles on from any order.
    for (let index = 0; index < size; index += 1) {
      const other = index + random(n - index);
      const rank = ranks[other] ?? 0;
      ranks[other] = ranks[index] ?? 0;
      ranks[index] = rank;
      inFirst[rank] = 1;
      inSecond[rank] = 0;
    }
    const second = countedMedian(ascending, inSecond, n - size);
    return Math.log(second / countedMedian(ascending, inFirst, size));
  };
}
