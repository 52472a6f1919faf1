import { binomialAtMost } from "./binomial-at-most.ts";
import { tail } from "./tail.ts";

/** Which of n ordered values bound a quantile, counted from 1; null where none of them can. */
interface QuantileRanks {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The ranks of the ordered values that bound the quantile `p` of what n values were drawn from. The
 * number of values below it is binomial (n, p) whatever the distribution is, so the lower bound is
 * the highest rank, and the upper bound the lowest rank, that misses it with a probability of at
 * most 2.5 %. Where values tie, they miss it less often.
 *
 * With few values even the smallest or the largest misses it more often: the median needs n ≥ 6 for
 * its bounds, a quartile n ≥ 13 for its outer one, and p90 n ≥ 36 for its upper one.
 *
 * Source: David and Nagaraja, Order Statistics, 3rd ed. (2003), section 7.1; Conover, Practical
 * Nonparametric Statistics, 3rd ed. (1999), section 3.2.
 */
export function quantileRanks(n: number, p: number): QuantileRanks {
  const low = highestSafeRank(n, p);
  // Seen from the largest value down, the quantile p is the quantile 1 − p.
  const high = highestSafeRank(n, 1 - p);
  return { low: low === 0 ? null : low, high: high === 0 ? null : n + 1 - high };
}

/** The highest rank whose value rarely lies above the quantile; 0 where there is none. */
function highestSafeRank(n: number, p: number): number {
  // It lies above when fewer values than its rank are at or below the quantile.
  return lastWhere(n, (rank) => binomialAtMost(rank - 1, n, p) <= tail);
}

/** The last of 1…n for which a condition holds that holds for the first ones; 0 where for none. */
function lastWhere(n: number, holds: (rank: number) => boolean): number {
  let yes = 0;
  let no = n + 1;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
