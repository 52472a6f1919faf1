import type { Strength } from "../figure.ts";

/** Reports below which no summary is given: the dots say all there is. */
export const fewestForSummary = 10;

/** From so many on every quantile that is shown, p90 too, has both bounds (0.9^36 < 2.5 %). */
const enoughReports = 36;

/**
 * Share of the population that has to be known. At two thirds known, the median of all lies between
 * the quartiles of the known even if all the unknown were at one end.
 */
const enoughCoverage = 2 / 3;

/**
 * How much a figure of `n` reports out of a population of `of` can say:
 *
 * - **cannot-say** below 10 reports: no summary, each is shown;
 * - **enough** from 36 reports on (or `enoughFrom`, where a figure needs another number), if at least
 *   two thirds of the population are known;
 * - **thin** between: there are numbers, with wide or open intervals, or too much is unknown.
 *
 * Source: the rule is the project's own. The bound for the unknown is the worst case of Manski,
 * Partial Identification of Probability Distributions (2003), chapter 1.
 */
export function strengthOf(n: number, of: number, enoughFrom: number = enoughReports): Strength {
  if (n < fewestForSummary) return "cannot-say";
  return n >= enoughFrom && n >= of * enoughCoverage ? "enough" : "thin";
}
