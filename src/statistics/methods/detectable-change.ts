import { quantile } from "./quantile.ts";
import { randomBelow } from "./random-below.ts";
import { resampledMedian } from "./resampled-median.ts";

/** What would be seen if the later half of the values were multiplied by a factor below 1. */
export interface SeenChange {
  readonly factor: number;
  /** How often the difference would be larger than chance makes it in 95 % of cases. */
  readonly detected: number;
  /** How often the later median would not even be smaller. */
  readonly notSmaller: number;
}

/** What a number of values could tell. */
export interface DetectableChange {
  /** The factor nearest to 1 that would be detected in 80 % of cases, e.g. 0.4. */
  readonly factor: number;
  readonly seen: readonly SeenChange[];
}

const simulations = 4000;
/** How often chance alone may look like a change. */
const falseAlarms = 0.05;
const wantedPower = 0.8;

/**
 * Whether a change of the median could be seen, by simulation from the values themselves: 4 000 times
 * two halves are drawn with replacement, and the difference of the logarithms of their medians is
 * what chance makes of no change. A factor moves it by its own logarithm, so one simulation answers
 * for every factor. Values must be above zero; null where they differ too little to simulate with.
 *
 * Source: Davidovič, Incident Metrics in SRE (Google and O'Reilly, 2021), sections on simulating
 * improvements on two random halves; the critical value and the power of 80 % are the usual ones.
 */
export function detectableChange(
  values: readonly number[],
  factors: readonly number[],
): DetectableChange | null {
  const chance = differencesByChance(values);
  const critical = quantile(chance.map(Math.abs), 1 - falseAlarms);
  if (critical === 0) return null;
  const share = (holds: (difference: number) => boolean) => chance.filter(holds).length / simulations;
  return {
    factor: Math.exp(-critical - quantile(chance, wantedPower)),
    seen: factors.map((factor) => ({
      factor,
      detected: share((difference) => difference + Math.log(factor) < -critical),
      notSmaller: share((difference) => difference + Math.log(factor) >= 0),
    })),
  };
}

function differencesByChance(values: readonly number[]): number[] {
  const random = randomBelow();
  const earlier = resampledMedian(values, Math.ceil(values.length / 2), random);
  const later = resampledMedian(values, Math.floor(values.length / 2), random);
  return Array.from({ length: simulations }, () => Math.log(later() / earlier()));
}
