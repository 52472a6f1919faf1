import { gammaln } from "simple-statistics";
import type { Share } from "./share.ts";

/** Tables whose probabilities differ by less, relatively, are equally likely: R's fisher.test has the same. */
const same = 1 + 1e-7;

/**
 * The probability of shares that differ so much, up or down, if both were the same: Fisher's exact
 * test, which adds up all tables of the same margins that are no likelier than this one.
 *
 * Source: Fisher, The Design of Experiments (1935), chapter 2; two-sided as in Agresti, Categorical
 * Data Analysis, 3rd ed. (2013), section 3.5.
 */
export function fisherTest(before: Share, after: Share): number {
  const count = before.count + after.count;
  const fewest = Math.max(0, count - after.of);
  const most = Math.min(count, before.of);
  const probability = (first: number) =>
    Math.exp(
      logWays(before.of, first) + logWays(after.of, count - first) - logWays(before.of + after.of, count),
    );
  const observed = probability(before.count) * same;
  let sum = 0;
  for (let first = fewest; first <= most; first += 1) {
    const each = probability(first);
    if (each <= observed) sum += each;
  }
  return Math.min(1, sum);
}

/** The logarithm of the number of ways to choose so many of n. */
function logWays(n: number, chosen: number): number {
  return gammaln(n + 1) - gammaln(chosen + 1) - gammaln(n - chosen + 1);
}
