import { describe, expect, it } from "vitest";
import { binomialAtMost } from "../../src/statistics/methods/binomial-at-most.ts";
import { binomialInterval } from "../../src/statistics/methods/binomial-interval.ts";
import { binomialProbability } from "../../src/statistics/methods/binomial-probability.ts";

describe("binomialAtMost(successes, n, p)", () => {
  // scipy.stats.binom.cdf of SciPy 1.17.1.
  it.each([
    [2, 10, 0.5, 0.0546875],
    [34, 35, 0.9, 0.9749684449500675],
    [870, 1000, 0.9, 0.001341398370873421],
    [8940, 10_000, 0.9, 0.024380404260848133],
    [9100, 10_000, 0.9, 0.9996601426821334],
  ])("is right for %d of %d at %d", (successes, n, p, expected) => {
    expect(binomialAtMost(successes, n, p)).toBeCloseTo(expected, 11);
  });

  it("adds up the probabilities", () => {
    for (const p of [0.01, 0.25, 0.5, 0.9]) {
      let sum = 0;
      for (let k = 0; k <= 40; k += 1) {
        sum += binomialProbability(k, 40, p);
        expect(binomialAtMost(k, 40, p)).toBeCloseTo(sum, 12);
      }
    }
  });

  it("is certain at the ends", () => {
    expect([binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5)]).toEqual([0, 1]);
    expect([binomialAtMost(2, 5, 0), binomialAtMost(2, 5, 1)]).toEqual([1, 0]);
  });
});

describe("binomialInterval(successes, n)", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), Statistics in
  // Medicine 17, 857–872, table I, method 5 (Clopper–Pearson).
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])("gives the published interval of %d of %d", (successes, n, low, high) => {
    const interval = binomialInterval(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    expect(interval.value).toBe(successes / n);
  });

  it("agrees with SciPy for thousands", () => {
    expect(binomialInterval(2300, 10_000).low).toBeCloseTo(0.22178138841077677, 10);
    expect(binomialInterval(2300, 10_000).high).toBeCloseTo(0.2383761347760648, 10);
  });

  it("reaches to the end where all or none succeeded", () => {
    expect(binomialInterval(0, 1)).toMatchObject({ value: 0, low: 0 });
    expect(binomialInterval(10, 10)).toMatchObject({ value: 1, high: 1 });
    expect(binomialInterval(10, 10).low).toBeCloseTo(0.6915028921812392, 10);
  });

  it.each([0.03, 0.2, 0.5, 0.77])("covers a share of %d in at least 95 per cent of cases", (share) => {
    for (const n of [10, 31, 120]) {
      let covered = 0;
      for (let k = 0; k <= n; k += 1) {
        const { low, high } = binomialInterval(k, n);
        if ((low ?? 0) <= share && share <= (high ?? 1)) covered += binomialProbability(k, n, share);
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("refuses what is no share", () => {
    expect(() => binomialInterval(0, 0)).toThrow(RangeError);
    expect(() => binomialInterval(3, 2)).toThrow(RangeError);
  });
});
