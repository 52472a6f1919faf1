import type { Estimate } from "./figure.ts";
import { quantileInterval } from "./methods/quantile-interval.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { fewestForSummary } from "./methods/strength.ts";

/** The quartiles of some values, each with its exact interval; all null where they are too few. */
export interface Quartiles {
  readonly q1: Estimate | null;
  readonly median: Estimate | null;
  readonly q3: Estimate | null;
}

/** Quartiles from ten values on; below, the values themselves say all there is. */
export function quartilesOf(values: readonly number[]): Quartiles {
  if (values.length < fewestForSummary) return { q1: null, median: null, q3: null };
  const quantile = (p: number) => roundedEstimate(quantileInterval(values, p));
  return { q1: quantile(0.25), median: quantile(0.5), q3: quantile(0.75) };
}
