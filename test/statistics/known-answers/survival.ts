import { z } from "./mathematics.ts";

/** Days for which a measure was, or is still, open. */
export interface Lifetime {
  readonly days: number;
  readonly ended: boolean;
}

/**
 * Kaplan and Meier by the direct product: at each day at which something happened, of those known for so
 * long, the share that is not done. Greenwood's variance, log-log bounds; the median by Brookmeyer and
 * Crowley.
 */
export function survival(lifetimes: readonly Lifetime[]) {
  const times = [...new Set(lifetimes.map(({ days }) => days))].toSorted((a, b) => a - b);
  const atRiskOn = (time: number) => lifetimes.filter(({ days }) => days >= time).length;
  const endedOn = (time: number) => lifetimes.filter(({ days, ended }) => ended && days === time).length;
  const rows = times.map((time) => {
    const ends = times.filter((each) => each <= time && endedOn(each) > 0);
    const value = ends.reduce(
      (product, each) => (product * (atRiskOn(each) - endedOn(each))) / atRiskOn(each),
      1,
    );
    const variance = ends.reduce(
      (sum, each) => sum + endedOn(each) / (atRiskOn(each) * (atRiskOn(each) - endedOn(each))),
      0,
    );
    const half = (z * Math.sqrt(variance)) / Math.abs(Math.log(value));
    const hasBounds = value > 0 && variance > 0;
    return {
      days: time,
      atRisk: atRiskOn(time),
      done: endedOn(time),
      stillOpen: lifetimes.filter(({ days, ended }) => !ended && days === time).length,
      shareOpen: {
        value,
        low: hasBounds ? Math.exp(-Math.exp(Math.log(-Math.log(value)) + half)) : null,
        high: hasBounds ? Math.exp(-Math.exp(Math.log(-Math.log(value)) - half)) : null,
      },
    };
  });
  const firstDay = (holds: (share: (typeof rows)[number]["shareOpen"]) => boolean) =>
    rows.find(({ shareOpen }) => holds(shareOpen))?.days ?? null;
  const half = 0.5 + 1e-9;
  const value = firstDay((share) => share.value <= half);
  const low = firstDay((share) => (share.low ?? share.value) <= half);
  const high = firstDay((share) => share.high !== null && share.high <= half);
  return { rows, median: value === null ? null : { value, low, high } };
}
