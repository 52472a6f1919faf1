import { quantile as interpolated } from "d3-array";

/**
 * The quantile of type 7: linear interpolation between the two values next to the position
 * (n − 1) · p, the default of R, NumPy and spreadsheets. The values may come in any order.
 *
 * Source: Hyndman and Fan, "Sample quantiles in statistical packages" (1996), The American
 * Statistician 50, 361–365, definition 7.
 */
export function quantile(values: readonly number[], p: number): number {
  const value = interpolated(values, p);
  if (value === undefined) throw new RangeError("There is no quantile of nothing.");
  return value;
}
