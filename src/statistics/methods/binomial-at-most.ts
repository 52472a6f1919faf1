import { binomialProbability } from "./binomial-probability.ts";

/**
 * The probability of at most `successes` in `n` independent trials of probability `p`.
 *
 * Always sums the tail that leads away from the mean: its terms shrink from the first, so that a few
 * times the square root of n of them suffice, and a small probability keeps its digits.
 *
 * Source: the binomial distribution, as in `binomialProbability`; the ratio of neighbouring terms is
 * Feller, vol. 1 (1968), VI.3.
 */
export function binomialAtMost(successes: number, n: number, p: number): number {
  if (successes < 0) return 0;
  if (successes >= n) return 1;
  return successes < n * p ? lowerTail(successes, n, p) : 1 - lowerTail(n - successes - 1, n, 1 - p);
}

function lowerTail(successes: number, n: number, p: number): number {
  let term = binomialProbability(successes, n, p);
  let sum = term;
  for (let k = successes; k > 0 && term > sum * 1e-17; k -= 1) {
    term *= (k / (n - k + 1)) * ((1 - p) / p);
    sum += term;
  }
  return sum;
}
