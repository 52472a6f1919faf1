import { gammaln } from "simple-statistics";

/**
 * The probability of exactly `successes` in `n` independent trials of probability `p`. By logarithms,
 * because neither the coefficient nor the powers of a large n fit a number.
 *
 * Source: the binomial distribution, e.g. Feller, An Introduction to Probability Theory and Its
 * Applications, vol. 1, 3rd ed. (1968), chapter VI.
 */
export function binomialProbability(successes: number, n: number, p: number): number {
  if (successes < 0 || successes > n) return 0;
  if (p <= 0) return successes === 0 ? 1 : 0;
  if (p >= 1) return successes === n ? 1 : 0;
  const failures = n - successes;
  const ways = gammaln(n + 1) - gammaln(successes + 1) - gammaln(failures + 1);
  return Math.exp(ways + successes * Math.log(p) + failures * Math.log1p(-p));
}
