import type { Estimate } from "../figure.ts";
import { binomialInterval } from "./binomial-interval.ts";

/** How often something happened, and for how long it was watched. */
export interface Rate {
  readonly count: number;
  readonly days: number;
}

/**
 * How many times as often something happens after as before, with its exact 95 % interval. Of both
 * counts together, the later one is binomial, with the share that the ratio of the rates makes of the
 * time; so the interval of that share is one of the ratio. It covers at least 95 % where the counts
 * are Poisson. There is no ratio to a count of zero.
 *
 * Source: Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series"
 * (1940), Biometrika 31, 313–323; Lehmann and Romano, Testing Statistical Hypotheses, 3rd ed. (2005),
 * section 4.5.
 */
export function rateRatio(before: Rate, after: Rate): Estimate {
  if (before.count === 0) throw new RangeError("There is no ratio to a rate of zero.");
  const { value, low, high } = binomialInterval(after.count, before.count + after.count);
  const ratio = (share: number) => (share / (1 - share)) * (before.days / after.days);
  return { value: ratio(value), low: ratio(low ?? 0), high: high === null ? null : ratio(high) };
}
