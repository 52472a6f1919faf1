import { group } from "d3-array";
import type { Estimate } from "../figure.ts";
import { normalBound } from "./normal-bound.ts";

/** How long something lasted, or how long it has lasted so far. */
export interface Lifetime {
  readonly time: number;
  readonly ended: boolean;
}

/** What happened at one time. */
export interface SurvivalStep {
  readonly time: number;
  /** Lifetimes not over before this time. */
  readonly atRisk: number;
  readonly ended: number;
  /** Lifetimes of which no more is known from here on. */
  readonly censored: number;
  /** The share that lasts longer than this time; no bounds where the variance is zero. */
  readonly survival: Estimate;
  /** Greenwood's standard error of that share. */
  readonly error: number;
}

/**
 * The share that lasts longer than each time at which something happened, in order, by Kaplan and
 * Meier: one that is not over counts for as long as it is known to last. Of equal times, ends come
 * before censorings. The variance is Greenwood's, the 95 % interval made from it that of the
 * logarithm of the negative logarithm, which never leaves 0 to 1 and covers well from small numbers
 * on. Before the first end and after the last that variance is zero and says nothing: no bounds.
 *
 * Source: Kaplan and Meier, "Nonparametric estimation from incomplete observations" (1958), JASA 53,
 * 457–481; Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. (2002),
 * section 1.4; Borgan and Liestøl (1990), Scandinavian Journal of Statistics 17, 35–41, for coverage.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): SurvivalStep[] {
  const byTime = [...group(lifetimes, ({ time }) => time)].toSorted(([a], [b]) => a - b);
  let atRisk = lifetimes.length;
  let survival = 1;
  let relativeVariance = 0;
  return byTime.map(([time, same]) => {
    const ended = same.filter((each) => each.ended).length;
    const step = { time, atRisk, ended, censored: same.length - ended };
    survival *= 1 - ended / atRisk;
    if (ended < atRisk) relativeVariance += ended / (atRisk * (atRisk - ended));
    atRisk -= same.length;
    const error = survival * Math.sqrt(relativeVariance);
    return { ...step, survival: withBounds(survival, relativeVariance), error };
  });
}

function withBounds(survival: number, relativeVariance: number): Estimate {
  if (survival === 0 || relativeVariance === 0) return { value: survival, low: null, high: null };
  const spread = (normalBound * Math.sqrt(relativeVariance)) / -Math.log(survival);
  return {
    value: survival,
    low: survival ** Math.exp(spread),
    high: survival ** Math.exp(-spread),
  };
}
