import { describe, expect, it } from "vitest";
import { quantile } from "../../src/statistics/methods/quantile.ts";
import { quantileInterval } from "../../src/statistics/methods/quantile-interval.ts";
import { quantileRanks } from "../../src/statistics/methods/quantile-ranks.ts";
import { normalOf, randomOf } from "./random-of.ts";

describe("quantile(values, p)", () => {
  it("interpolates as in the worked example of type 7 (15, 20, 35, 40, 50: 40 % at 29)", () => {
    expect(quantile([40, 15, 50, 20, 35], 0.4)).toBeCloseTo(29, 12);
  });

  it("has the smallest and the largest value at its ends", () => {
    expect([0, 0.5, 1].map((p) => quantile([3, 1, 2], p))).toEqual([1, 2, 3]);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it("refuses nothing", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

/** A probability as a fraction of whole numbers: what the ranks must satisfy without any rounding. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const quantiles = [
  { p: 0.25, over: 1n, under: 4n },
  { p: 0.5, over: 1n, under: 2n },
  { p: 0.75, over: 3n, under: 4n },
  { p: 0.9, over: 9n, under: 10n },
] as const;

/** P(B ≤ successes) for B binomial (n, over / under), exactly. */
function exactlyAtMost(successes: number, n: number, { over, under }: Fraction): Fraction {
  let ways = 1n;
  let sum = 0n;
  for (let k = 0; k <= successes; k += 1) {
    sum += ways * over ** BigInt(k) * (under - over) ** BigInt(n - k);
    ways = (ways * BigInt(n - k)) / BigInt(k + 1);
  }
  return { over: sum, under: under ** BigInt(n) };
}

/** At most 2.5 %, that is one in forty. */
function isRare({ over, under }: Fraction): boolean {
  return over * 40n <= under;
}

describe("quantileRanks(n, p)", () => {
  // A textbook's "Table A.7: Confidence intervals for the population median": for each n the narrowest
  // symmetric interval with a confidence of at least 95 %.
  it.each([
    [6, 1, 6],
    [9, 2, 8],
    [10, 2, 9],
    [11, 2, 10],
    [12, 3, 10],
    [15, 4, 12],
    [17, 5, 13],
    [18, 5, 14],
    [20, 6, 15],
  ])("gives the published ranks of the median for n = %d", (n, low, high) => {
    expect(quantileRanks(n, 0.5)).toEqual({ low, high });
  });

  it.each(quantiles)(
    "is the narrowest with both tails at most 2.5 per cent for p = $p, in exact arithmetic",
    (q) => {
      for (const n of [1, 2, 5, 6, 9, 10, 12, 13, 20, 30, 35, 36, 50, 100, 250]) {
        const { low, high } = quantileRanks(n, q.p);
        const complement = { over: q.under - q.over, under: q.under };
        const missesAbove = (rank: number) => exactlyAtMost(rank - 1, n, q);
        const missesBelow = (rank: number) => exactlyAtMost(n - rank, n, complement);
        if (low !== null) expect(isRare(missesAbove(low))).toBe(true);
        expect(isRare(missesAbove((low ?? 0) + 1))).toBe(false);
        if (high !== null) expect(isRare(missesBelow(high))).toBe(true);
        expect(isRare(missesBelow((high ?? n + 1) - 1))).toBe(false);
      }
    },
  );

  it("leaves open the bounds that n cannot give", () => {
    expect([5, 6].map((n) => quantileRanks(n, 0.5).high)).toEqual([null, 6]);
    expect([12, 13].map((n) => quantileRanks(n, 0.25).low)).toEqual([null, 1]);
    expect([12, 13].map((n) => quantileRanks(n, 0.75).high)).toEqual([null, 13]);
    expect([35, 36].map((n) => quantileRanks(n, 0.9).high)).toEqual([null, 36]);
    expect([1, 2].map((n) => quantileRanks(n, 0.9).low)).toEqual([null, 1]);
    expect(quantileRanks(0, 0.5)).toEqual({ low: null, high: null });
  });

  it("is symmetric", () => {
    for (const n of [10, 37, 1000, 10_000]) {
      const { low, high } = quantileRanks(n, 0.1);
      const mirrored = quantileRanks(n, 0.9);
      expect([mirrored.low, mirrored.high]).toEqual(
        [high, low].map((rank) => (rank === null ? null : n + 1 - rank)),
      );
    }
  });
});

describe("quantileInterval(values, p)", () => {
  it("takes its bounds from the values, in any order", () => {
    const values = [90, 10, 80, 20, 70, 30, 60, 40, 50, 100];
    expect(quantileInterval(values, 0.5)).toEqual({ value: 55, low: 20, high: 90 });
    expect(quantileInterval(values, 0.9)).toEqual({ value: 91, low: 70, high: null });
    expect(values[0]).toBe(90);
  });

  it("orders numbers as numbers", () => {
    expect(quantileInterval([9, 100, 10, 1, 2, 3], 0.5)).toEqual({ value: 6, low: 1, high: 100 });
  });

  // Quantiles of the standard normal distribution; e to the 1.5-fold of it is the log-normal's.
  const z: Readonly<Record<number, number>> = {
    0.25: -0.6744897501960817,
    0.5: 0,
    0.75: 0.6744897501960817,
    0.9: 1.2815515655446004,
  };

  it.each([10, 20, 30, 100])(
    "covers log-normal quantiles at n = %d in at least 95 per cent of 4000 samples",
    (n) => {
      const normal = normalOf(randomOf(n));
      const draws = 4000;
      const covered = new Map(quantiles.map(({ p }) => [p, 0]));
      for (let draw = 0; draw < draws; draw += 1) {
        const sample = Array.from({ length: n }, () => Math.exp(1.5 * normal()));
        for (const { p } of quantiles) {
          const { low, high } = quantileInterval(sample, p);
          const truth = Math.exp(1.5 * (z[p] ?? Number.NaN));
          const hit = (low === null || low <= truth) && (high === null || truth <= high);
          covered.set(p, (covered.get(p) ?? 0) + Number(hit));
        }
      }
      for (const [p, count] of covered) {
        expect(count / draws, `p = ${p}`).toBeGreaterThanOrEqual(0.95);
        // As often as the binomial distribution says, within four standard errors.
        expect(Math.abs(count / draws - exactCoverage(n, p))).toBeLessThan(
          4 * Math.sqrt((0.05 * 0.95) / draws),
        );
      }
    },
  );
});

function exactCoverage(n: number, p: number): number {
  const { low, high } = quantileRanks(n, p);
  const q = quantiles.find((each) => each.p === p) ?? quantiles[0];
  const missed = [
    low === null ? null : exactlyAtMost(low - 1, n, q),
    high === null ? null : exactlyAtMost(n - high, n, { over: q.under - q.over, under: q.under }),
  ];
  return missed.reduce((rest, each) => rest - (each === null ? 0 : asNumber(each)), 1);
}

function asNumber({ over, under }: Fraction): number {
  return Number((over * 10n ** 15n) / under) / 1e15;
}
