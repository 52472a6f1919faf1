import type { Estimate } from "../figure.ts";
import { binomialAtMost } from "./binomial-at-most.ts";
import { binomialProbability } from "./binomial-probability.ts";
import { findRoot } from "./find-root.ts";
import { tail } from "./tail.ts";

/**
 * The exact 95 % interval of a share of which `successes` of `n` were seen, as numbers from 0 to 1.
 * It covers at least 95 % whatever the share is.
 *
 * Source: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of
 * the binomial" (1934), Biometrika 26, 404–413.
 */
export function binomialInterval(successes: number, n: number): Estimate {
  if (!(n >= 1 && successes >= 0 && successes <= n)) {
    throw new RangeError(`${successes} of ${n} is no share.`);
  }
  return {
    value: successes / n,
    low: lowerBound(successes, n),
    // What bounds the successes from above bounds the failures from below.
    high: 1 - lowerBound(n - successes, n),
  };
}

/** The share under which at least so many successes have a probability of 2.5 %. */
function lowerBound(successes: number, n: number): number {
  if (successes === 0) return 0;
  return findRoot({
    at: (p) => ({
      value: 1 - binomialAtMost(successes - 1, n, p) - tail,
      slope: n * binomialProbability(successes - 1, n - 1, p),
    }),
    low: 0,
    high: 1,
    start: successes / n,
  });
}
