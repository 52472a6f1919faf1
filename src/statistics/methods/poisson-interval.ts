import type { Estimate } from "../figure.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { tail } from "./tail.ts";

/**
 * The exact 95 % interval of the mean of a Poisson variable of which `count` was seen: the means
 * under which so many, and so few, would each come about with a probability of at least 2.5 %.
 * It covers at least 95 % whatever the mean is. A count of 0 gives 0 to 3.69.
 *
 * Source: Garwood, "Fiducial limits for the Poisson distribution" (1936), Biometrika 28, 437–442.
 */
export function poissonInterval(count: number): Estimate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`A count is a whole number from 0, not ${count}.`);
  }
  return {
    value: count,
    low: count === 0 ? 0 : gammaQuantile(count, tail),
    high: gammaQuantile(count + 1, 1 - tail),
  };
}
