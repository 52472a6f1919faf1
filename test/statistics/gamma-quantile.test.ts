import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaQuantile } from "../../src/statistics/methods/gamma-quantile.ts";
import { incompleteGamma } from "../../src/statistics/methods/incomplete-gamma.ts";

describe("incompleteGamma(a, x)", () => {
  // scipy.special.gammainc of SciPy 1.17.1.
  it.each([
    [0.5, 0.5, 0.6826894921370859],
    [1, 1, 0.6321205588285577],
    [5, 2, 0.052653017343711125],
    [5, 9, 0.945036358504895],
    [50, 60, 0.9155933189063082],
    [1000, 950, 0.055054686230738045],
  ])("is right for a = %d, x = %d", (a, x, expected) => {
    expect(incompleteGamma(a, x)).toBeCloseTo(expected, 11);
  });

  it("is 0 at 0 and 1 at infinity", () => {
    expect(incompleteGamma(3, 0)).toBe(0);
    expect(incompleteGamma(3, Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe("gammaQuantile(shape, probability)", () => {
  // scipy.special.gammaincinv of SciPy 1.17.1.
  it.each([
    [1, 1e-8, 1.0000000049999998e-8],
    [1, 0.025, 0.025317807984289876],
    [1.5, 0.025, 0.10789764131194893],
    [1.5, 1e-8, 5.611665486524995e-6],
    [2, 0.975, 5.571643390938898],
    [10, 0.5, 9.668714614714128],
    [100.5, 0.975, 121.07793174019264],
    [1000, 1e-8, 832.5730405923672],
    [50_000, 0.025, 49562.686650323674],
  ])("is right for shape %d and probability %d", (shape, probability, expected) => {
    expect(gammaQuantile(shape, probability) / expected).toBeCloseTo(1, 9);
  });

  it("undoes incompleteGamma", () => {
    const shape = fc.double({ min: 1, max: 5000, noNaN: true });
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(shape, probability, (a, p) => {
        expect(incompleteGamma(a, gammaQuantile(a, p))).toBeCloseTo(p, 9);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("has the ends of the distribution at 0 and 1", () => {
    expect(gammaQuantile(4, 0)).toBe(0);
    expect(gammaQuantile(4, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("refuses what it was not written for", () => {
    expect(() => gammaQuantile(0.5, 0.5)).toThrow(RangeError);
    expect(() => gammaQuantile(2, 1.1)).toThrow(RangeError);
    expect(() => gammaQuantile(2, Number.NaN)).toThrow(RangeError);
  });
});
