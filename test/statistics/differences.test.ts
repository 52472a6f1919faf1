import { describe, expect, it } from "vitest";
import { countedMedian } from "../../src/statistics/methods/counted-median.ts";
import { detectableChange } from "../../src/statistics/methods/detectable-change.ts";
import { fisherTest } from "../../src/statistics/methods/fisher-test.ts";
import { holm } from "../../src/statistics/methods/holm.ts";
import { medianRatio } from "../../src/statistics/methods/median-ratio.ts";
import { medianRatioTest } from "../../src/statistics/methods/median-ratio-test.ts";
import { quantile } from "../../src/statistics/methods/quantile.ts";
import { randomBelow } from "../../src/statistics/methods/random-below.ts";
import { rateRatio } from "../../src/statistics/methods/rate-ratio.ts";
import { rateRatioTest } from "../../src/statistics/methods/rate-ratio-test.ts";
import { shareDifference } from "../../src/statistics/methods/share-difference.ts";
import { normalOf, randomOf } from "./random-of.ts";

describe("holm(probabilities)", () => {
  it("gives the adjusted values of published examples, in the order given", () => {
    // R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm").
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3))).toEqual([
      "0.030",
      "0.060",
      "0.060",
      "0.020",
    ]);
  });

  it("leaves one alone, never exceeds one and takes none", () => {
    expect(holm([0.04])).toEqual([0.04]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe("rateRatio(before, after)", () => {
  it("gives the exact interval of R's poisson.test", () => {
    // poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), an example of its help page.
    const { value, low, high } = rateRatio({ count: 21, days: 3011 }, { count: 11, days: 800 });
    expect(value).toBeCloseTo(1.971488, 6);
    expect(low).toBeCloseTo(0.8584264, 6);
    expect(high).toBeCloseTo(4.2772659, 6);
  });

  it("agrees with its test on what excludes no change", () => {
    for (let after = 0; after <= 40; after += 1) {
      const [before, later] = [
        { count: 12, days: 365 },
        { count: after, days: 366 },
      ];
      const { low, high } = rateRatio(before, later);
      const excludes = (low ?? 0) > 1 || (high ?? Number.POSITIVE_INFINITY) < 1;
      expect(rateRatioTest(before, later) < 0.05).toBe(excludes);
    }
  });

  it("starts at zero where nothing came after, and refuses a ratio to nothing", () => {
    expect(rateRatio({ count: 5, days: 365 }, { count: 0, days: 365 })).toMatchObject({ value: 0, low: 0 });
    expect(() => rateRatio({ count: 0, days: 365 }, { count: 5, days: 365 })).toThrow(RangeError);
  });
});

describe("rateRatioTest(before, after)", () => {
  it("is twice the tail of a fair coin for equal times", () => {
    // 2 · (1 + 10 + 45) / 1024.
    expect(rateRatioTest({ count: 8, days: 365 }, { count: 2, days: 365 })).toBeCloseTo(112 / 1024, 12);
    expect(rateRatioTest({ count: 5, days: 365 }, { count: 5, days: 365 })).toBe(1);
  });
});

describe("shareDifference(before, after)", () => {
  // Newcombe (1998), table II, method 10; there the first share less the second.
  it.each([
    { after: [56, 70], before: [48, 80], low: "0.0524", high: "0.3339" },
    { after: [9, 10], before: [3, 10], low: "0.1705", high: "0.8090" },
    { after: [6, 7], before: [2, 7], low: "0.0582", high: "0.8062" },
    { after: [5, 56], before: [0, 29], low: "-0.0381", high: "0.1926" },
    { after: [0, 10], before: [0, 20], low: "-0.1611", high: "0.2775" },
    { after: [10, 10], before: [0, 10], low: "0.6075", high: "1.0000" },
  ])("gives the published interval of $after against $before", ({ after, before, low, high }) => {
    const share = ([count = 0, of = 0]: number[]) => ({ count, of });
    const difference = shareDifference(share(before), share(after));
    expect(difference.low?.toFixed(4)).toBe(low);
    expect(difference.high?.toFixed(4)).toBe(high);
  });
});

describe("fisherTest(before, after)", () => {
  it.each([
    // The lady who tastes tea, Fisher (1935), and twins of convicts, Fisher (1925), by R's fisher.test.
    { before: { count: 3, of: 4 }, after: { count: 1, of: 4 }, p: 0.4857143 },
    { before: { count: 2, of: 17 }, after: { count: 10, of: 13 }, p: 0.0005367 },
    { before: { count: 0, of: 10 }, after: { count: 0, of: 12 }, p: 1 },
    { before: { count: 10, of: 10 }, after: { count: 0, of: 10 }, p: 2 / 184_756 },
  ])("gives $p for $before and $after", ({ before, after, p }) => {
    expect(fisherTest(before, after)).toBeCloseTo(p, 7);
    expect(fisherTest(after, before)).toBeCloseTo(p, 7);
  });
});

describe("countedMedian(ascending, counts, size)", () => {
  it("is the median of the values written out", () => {
    const random = randomBelow();
    const ascending = Float64Array.from([1, 2, 3, 5, 8, 13, 21]);
    for (let run = 0; run < 300; run += 1) {
      const counts = Uint32Array.from(ascending, () => random(3));
      counts[random(7)] = 1;
      const written = [...ascending].flatMap((value, index) => Array<number>(counts[index] ?? 0).fill(value));
      expect(countedMedian(ascending, counts, written.length)).toBe(quantile(written, 0.5));
    }
  });
});

describe("medianRatio(before, after)", () => {
  const before = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

  it("is the ratio of the medians, the same every time, in any unit", () => {
    const doubled = before.map((value) => value * 2);
    const ratio = medianRatio(before, doubled);
    expect(ratio.value).toBe(2);
    expect(medianRatio(before, doubled)).toEqual(ratio);
    const inHours = medianRatio(
      before.map((value) => value / 60),
      doubled.map((value) => value / 60),
    );
    expect(inHours.low).toBeCloseTo(ratio.low ?? 0, 9);
    expect(ratio.low).toBeLessThan(2);
    expect(ratio.high).toBeGreaterThan(2);
  });

  it("refuses zeros, of which there is no logarithm", () => {
    expect(() => medianRatio([0, 1], [1, 2])).toThrow(RangeError);
  });

  it.each([10, 20, 50])("covers the true ratio of %d log-normal values in about 95 per cent", (n) => {
    const normal = normalOf(randomOf(n));
    const sample = () => Array.from({ length: n }, () => Math.exp(1.5 * normal()));
    const runs = 500;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const { low, high } = medianRatio(sample(), sample());
      covered += Number((low ?? 0) <= 1 && 1 <= (high ?? 0));
    }
    expect(covered / runs).toBeGreaterThanOrEqual(0.95 - 2 * Math.sqrt((0.95 * 0.05) / runs));
  });
});

describe("medianRatioTest(before, after)", () => {
  it("is the share of all relabellings, as counted out for small samples", () => {
    // Of the 20 ways to label 1…6, four have a median of 2 in one group and of 5 in the other.
    expect(Math.abs(medianRatioTest([1, 2, 3], [4, 5, 6]) - 0.2)).toBeLessThan(0.03);
    expect(medianRatioTest([4, 4, 4], [4, 4, 4])).toBe(1);
  });

  it("is never zero, and small for what does not overlap", () => {
    const low = Array.from({ length: 20 }, (_, index) => index + 1);
    const p = medianRatioTest(
      low,
      low.map((value) => value + 1000),
    );
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.001);
  });
});

describe("detectableChange(values, factors)", () => {
  const spread = (n: number) => {
    const normal = normalOf(randomOf(n));
    return Array.from({ length: n }, () => 60 * Math.exp(1.5 * normal()));
  };

  it("finds the factor that theory gives for many log-normal values", () => {
    const n = 2000;
    // The median's standard error is 1.2533 σ / √m; 1.96 and 0.84 are for 5 % and 80 %.
    const theory = Math.exp(-(1.96 + 0.8416) * 1.2533 * 1.5 * Math.sqrt(2 / (n / 2)));
    const found = detectableChange(spread(n), [theory, 1]);
    expect(Math.abs(Math.log((found?.factor ?? 0) / theory))).toBeLessThan(0.06);
    expect(found?.seen[0]?.detected).toBeGreaterThan(0.65);
    // Without a change, 2.5 % look like an improvement and half are not smaller.
    expect(found?.seen[1]?.detected).toBeCloseTo(0.025, 2);
    expect(found?.seen[1]?.notSmaller).toBeCloseTo(0.5, 1);
  });

  it("shows that ten or a hundred values see little of a cut by a tenth, as Davidovič does", () => {
    for (const n of [10, 100]) {
      const [seen] = detectableChange(spread(n), [0.9])?.seen ?? [];
      expect(seen?.detected).toBeLessThan(0.15);
      expect(seen?.notSmaller).toBeGreaterThan(0.3);
    }
    expect(detectableChange(spread(10), [])?.factor).toBeLessThan(0.2);
  });

  it("has nothing to simulate with where all values are the same", () => {
    expect(detectableChange(Array<number>(12).fill(30), [0.5])).toBeNull();
  });
});
