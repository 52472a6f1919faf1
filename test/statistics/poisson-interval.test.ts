import { describe, expect, it } from "vitest";
import { poissonInterval } from "../../src/statistics/methods/poisson-interval.ts";

/** Bounds for the counts 0 to 50: chi2.ppf(0.025, 2k) / 2 and chi2.ppf(0.975, 2k + 2) / 2 of SciPy 1.17.1. */
const table: readonly (readonly [number, number])[] = [
  [0.0, 3.6889],
  [0.0253, 5.5716],
  [0.2422, 7.2247],
  [0.6187, 8.7673],
  [1.0899, 10.2416],
  [1.6235, 11.6683],
  [2.2019, 13.0595],
  [2.8144, 14.4227],
  [3.4538, 15.7632],
  [4.1154, 17.0848],
  [4.7954, 18.3904],
  [5.4912, 19.682],
  [6.2006, 20.9616],
  [6.922, 22.2304],
  [7.6539, 23.4896],
  [8.3954, 24.7402],
  [9.1454, 25.983],
  [9.9031, 27.2186],
  [10.6679, 28.4478],
  [11.4392, 29.6709],
  [12.2165, 30.8884],
  [12.9993, 32.1007],
  [13.7873, 33.3083],
  [14.58, 34.5113],
  [15.3773, 35.7101],
  [16.1787, 36.9049],
  [16.9841, 38.096],
  [17.7932, 39.2836],
  [18.6058, 40.4678],
  [19.4218, 41.6488],
  [20.2409, 42.8269],
  [21.063, 44.002],
  [21.888, 45.1745],
  [22.7157, 46.3443],
  [23.546, 47.5116],
  [24.3788, 48.6765],
  [25.214, 49.8392],
  [26.0514, 50.9996],
  [26.8911, 52.158],
  [27.7328, 53.3143],
  [28.5766, 54.4686],
  [29.4223, 55.6211],
  [30.2699, 56.7718],
  [31.1193, 57.9207],
  [31.9705, 59.0679],
  [32.8233, 60.2135],
  [33.6778, 61.3576],
  [34.5338, 62.5],
  [35.3914, 63.641],
  [36.2505, 64.7806],
  [37.111, 65.9188],
];

describe("poissonInterval(count)", () => {
  it.each(table.map(([low, high], count) => ({ count, low, high })))(
    "gives the table's bounds for $count",
    (row) => {
      const { value, low, high } = poissonInterval(row.count);
      expect(value).toBe(row.count);
      expect(low).toBeCloseTo(row.low, 4);
      expect(high).toBeCloseTo(row.high, 4);
    },
  );

  it.each([
    // GraphPad, "How QuickCalcs computes the confidence interval of a count".
    { count: 25, low: 16.18, high: 36.9, digits: 2 },
    // R's poisson.test(42).
    { count: 42, low: 30.26991, high: 56.7718, digits: 5 },
    // SciPy, as above.
    { count: 1000, low: 938.973018, high: 1063.952136, digits: 6 },
    { count: 20_000, low: 19723.7676, high: 20279.13363, digits: 4 },
  ])("agrees with what is published for $count", ({ count, low, high, digits }) => {
    expect(poissonInterval(count).low).toBeCloseTo(low, digits);
    expect(poissonInterval(count).high).toBeCloseTo(high, digits);
  });

  it.each([
    // Pearson and Hartley, Biometrika Tables for Statisticians, volume 1, table 40, to two decimals.
    [0, 0, 3.69],
    [1, 0.03, 5.57],
    [2, 0.24, 7.22],
    [3, 0.62, 8.77],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [15, 8.4, 24.74],
    [20, 12.22, 30.89],
    [30, 20.24, 42.83],
    [50, 37.11, 65.92],
  ])("is that of the printed table for %d: %d to %d", (count, low, high) => {
    const interval = poissonInterval(count);
    expect(Math.abs((interval.low ?? 0) - low)).toBeLessThan(0.006);
    expect(Math.abs((interval.high ?? 0) - high)).toBeLessThan(0.006);
  });

  it("leaves 2.5 % in each tail, by adding up Poisson probabilities", () => {
    for (let count = 0; count <= 60; count += 1) {
      const { low, high } = poissonInterval(count);
      if (count > 0) expect(1 - atMost(count - 1, low ?? 0)).toBeCloseTo(0.025, 10);
      expect(atMost(count, high ?? 0)).toBeCloseTo(0.025, 10);
    }
  });

  it.each([0.1, 0.5, 1, 2.7, 5, 12, 33.3])("covers a mean of %d in at least 95 per cent of cases", (mean) => {
    let covered = 0;
    for (let count = 0; count <= 150; count += 1) {
      const { low, high } = poissonInterval(count);
      if ((low ?? 0) <= mean && mean <= (high ?? 0)) covered += probability(count, mean);
    }
    expect(covered).toBeGreaterThanOrEqual(0.95);
  });

  it.each([-1, 1.5, Number.NaN])("refuses %d, which is no count", (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

function probability(count: number, mean: number): number {
  let product = Math.exp(-mean);
  for (let k = 1; k <= count; k += 1) product *= mean / k;
  return product;
}

function atMost(count: number, mean: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k += 1) sum += probability(k, mean);
  return sum;
}
