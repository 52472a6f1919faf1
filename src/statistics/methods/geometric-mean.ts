import { logAverage } from "simple-statistics";

/**
 * The geometric mean of the values above zero, null where there are none. A single zero would make
 * the whole mean zero and say nothing of the others; who shows it has to say that zeros are left out.
 *
 * Source: exp of the mean logarithm; simple-statistics' `logAverage`, because the product of many
 * durations overflows.
 */
export function geometricMean(values: readonly number[]): number | null {
  const positive = values.filter((value) => value > 0);
  return positive.length === 0 ? null : logAverage(positive);
}
