import type { Estimate } from "../figure.ts";
import { quantile } from "./quantile.ts";
import { randomBelow } from "./random-below.ts";
import { resampledMedian } from "./resampled-median.ts";
import { tail } from "./tail.ts";

/** Resamples behind an interval: with more, its bounds would move by less than their own meaning. */
const resamples = 1999;

/**
 * How many times as large the median of `after` is as that of `before`, with its 95 % interval by a
 * seeded percentile bootstrap of 1 999 resamples, in which both are drawn anew. It is the interval of
 * the difference of the logarithms, so all values must be above zero.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3 (percentile
 * interval; bounds of logarithms are the logarithms of bounds) and chapter 8 (two samples).
 */
export function medianRatio(before: readonly number[], after: readonly number[]): Estimate {
  if (![...before, ...after].every((value) => value > 0)) {
    throw new RangeError("Medians have a ratio where all values are above zero.");
  }
  const random = randomBelow();
  const first = resampledMedian(before, before.length, random);
  const second = resampledMedian(after, after.length, random);
  const ratios = Float64Array.from({ length: resamples }, () => second() / first()).sort();
  return {
    value: quantile(after, 0.5) / quantile(before, 0.5),
    low: ratios[bound - 1] ?? null,
    high: ratios[resamples - bound] ?? null,
  };
}

/** The rank of a bound among the ordered resamples: 2.5 % of 1 999 + 1. */
const bound = Math.floor((resamples + 1) * tail);
