import { gammaln, probit } from "simple-statistics";
import { findRoot } from "./find-root.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * The inverse of the regularised incomplete gamma function: the x with P(shape, x) = probability, for
 * shape ≥ 1. Twice the quantile of shape k/2 is the chi-square quantile of k degrees of freedom.
 *
 * Source: the first guess is Wilson and Hilferty, "The distribution of chi-square" (1931), PNAS 17,
 * 684–688, whose cube root is nearly normal; the rest is a root of `incompleteGamma`, whose slope is
 * the gamma density.
 */
export function gammaQuantile(shape: number, probability: number): number {
  if (!(shape >= 1)) throw new RangeError(`The shape must be at least 1, not ${shape}.`);
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not at ${probability}.`);
  }
  if (probability === 0) return 0;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  const start = guess(shape, probability);
  return findRoot({
    at: (x) => ({ value: incompleteGamma(shape, x) - probability, slope: density(shape, x) }),
    low: 0,
    high: above(shape, probability, Math.max(start, shape)),
    start,
  });
}

function guess(shape: number, probability: number): number {
  const ninth = 1 / (9 * shape);
  return shape * (1 - ninth + probit(probability) * Math.sqrt(ninth)) ** 3;
}

/** A number that the quantile does not exceed. */
function above(shape: number, probability: number, from: number): number {
  let bound = from;
  while (incompleteGamma(shape, bound) < probability) bound *= 2;
  return bound;
}

function density(shape: number, x: number): number {
  return Math.exp((shape - 1) * Math.log(x) - x - gammaln(shape));
}
