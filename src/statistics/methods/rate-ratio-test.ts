import { binomialAtMost } from "./binomial-at-most.ts";
import type { Rate } from "./rate-ratio.ts";

/**
 * The probability of counts that differ so much, up or down, if both rates were the same: twice the
 * smaller exact tail, so that it is below 5 % just where the interval of `rateRatio` excludes 1.
 *
 * Source: as for `rateRatio`.
 */
export function rateRatioTest(before: Rate, after: Rate): number {
  const n = before.count + after.count;
  const share = after.days / (before.days + after.days);
  const atMost = binomialAtMost(after.count, n, share);
  const atLeast = 1 - binomialAtMost(after.count - 1, n, share);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
