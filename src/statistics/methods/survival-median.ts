import type { Estimate } from "../figure.ts";
import type { SurvivalStep } from "./kaplan-meier.ts";

/**
 * The time by which half of all are over, with its 95 % interval: the times whose own interval of the
 * share that lasts longer contains one half. Null where fewer than half are over at the last time
 * known, and so is the upper bound where that share may still be more than half.
 *
 * Source: Brookmeyer and Crowley, "A confidence interval for the median survival time" (1982),
 * Biometrics 38, 29–41.
 */
export function survivalMedian(steps: readonly SurvivalStep[]): Estimate | null {
  const first = (reached: (step: SurvivalStep) => boolean) => steps.find(reached)?.time ?? null;
  const value = first(({ survival }) => survival.value <= half);
  if (value === null) return null;
  return {
    value,
    low: first(({ survival }) => (survival.low ?? survival.value) <= half),
    high: first(({ survival }) => survival.high !== null && survival.high <= half),
  };
}

/** One half, less what rounding may have added to a product of fractions. */
const half = 0.5 + 1e-12;
