import { describe, expect, it } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { figure as comparison } from "../../src/statistics/comparison.ts";
import { figure as duration } from "../../src/statistics/duration.ts";
import { aLibrary, anIncident } from "./a-postmortem.ts";
import { normalOf, randomOf } from "./random-of.ts";

/** Durations are log-normal with a median of one hour; the logarithm's standard deviation is 1.5. */
const sigma = 1.5;
const medianMinutes = 60;

/** Quantiles of the standard normal distribution. */
const z = { q1: -0.6744897501960817, median: 0, q3: 0.6744897501960817, p90: 1.2815515655446004 } as const;

/** What a share of so many simulations may fall short of by chance: two standard errors. */
const shortfall = (share: number, runs: number) => 2 * Math.sqrt((share * (1 - share)) / runs);

/** Whole minutes, as reports state them. */
function aDuration(normal: () => number): number {
  return Math.max(1, Math.round(medianMinutes * Math.exp(sigma * normal())));
}

describe("intervals of the duration's quantiles", () => {
  it.each([10, 20, 30, 100])("cover in at least 95 per cent of 1000 libraries of %d incidents", (n) => {
    const normal = normalOf(randomOf(1000 + n));
    const runs = 1000;
    const covered = { median: 0, q1: 0, q3: 0, p90: 0 };
    const bounds = { median: 0, q1: 0, q3: 0, p90: 0 };
    for (let run = 0; run < runs; run += 1) {
      const incidents = Array.from({ length: n }, (_, index) =>
        anIncident(`i${index}`, "2024-03-01T00:00", aDuration(normal)),
      );
      const { summary } = duration.compute(aLibrary(incidents));
      for (const key of ["median", "q1", "q3", "p90"] as const) {
        const { low, high } = summary?.[key] ?? { low: null, high: null };
        const truth = Math.round(medianMinutes * Math.exp(sigma * z[key]));
        covered[key] += Number((low === null || low <= truth) && (high === null || truth <= high));
        bounds[key] += Number(low !== null) + Number(high !== null);
      }
    }
    for (const key of ["median", "q1", "q3", "p90"] as const) {
      expect(bounds[key], `${key} has a bound`).toBeGreaterThan(0);
      expect(covered[key] / runs, key).toBeGreaterThanOrEqual(0.95 - shortfall(0.95, runs));
    }
  });
});

interface World {
  /** Incidents a quarter before and after. */
  readonly rates: readonly [number, number];
  readonly factor?: number;
  readonly byCustomers?: readonly [number, number];
}

/** Eight quarters of a library: Poisson counts, log-normal durations, a share found by customers. */
function aWorld(random: () => number, { rates, factor = 1, byCustomers = [0.2, 0.2] }: World): Postmortem[] {
  const normal = normalOf(random);
  const first = anIncident("first", "2021-12-01T00:00", 60, { published: "2021-12-08" });
  const others = Array.from({ length: 8 }, (_, quarter) => {
    const isAfter = quarter >= 4;
    return Array.from({ length: poisson(random, rates[isAfter ? 1 : 0]) }, (_each, index) => {
      const month = String((quarter % 4) * 3 + 1 + (index % 3)).padStart(2, "0");
      const began = `${isAfter ? 2023 : 2022}-${month}-01T00:00`;
      const minutes = Math.max(1, Math.round(aDuration(normal) * (isAfter ? factor : 1)));
      return anIncident(`q${quarter}-${index}`, began, minutes, {
        published: aWeekAfter(began, minutes),
        detection: random() < byCustomers[isAfter ? 1 : 0] ? "customer" : "monitoring",
      });
    });
  });
  return [first, ...others.flat()];
}

function aWeekAfter(began: string, minutes: number): string {
  const days = 7 + Math.ceil(minutes / (24 * 60));
  return new Date(Date.parse(`${began}Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** By counting exponential waits. */
function poisson(random: () => number, mean: number): number {
  let count = -1;
  for (let time = 0; time < mean; count += 1) time -= Math.log(1 - random());
  return count;
}

function verdicts(world: World, libraries: number, seed: number) {
  const random = randomOf(seed);
  const counts = { any: 0, incidents: 0, "median-duration": 0, "found-by-customers": 0, asked: 0 };
  for (let library = 0; library < libraries; library += 1) {
    const { rows } = comparison.compute(aLibrary(aWorld(random, world), { asOf: "2024-02-15" }));
    const found = rows.filter(({ verdict }) => verdict === "distinguishable");
    counts.any += Number(found.length > 0);
    counts.asked += rows.filter(({ verdict }) => verdict !== "cannot-say").length;
    for (const { question } of found) counts[question] += 1;
  }
  return counts;
}

describe("the comparison", () => {
  it("says “distinguishable” in at most 5 per cent of 2000 libraries without a change", () => {
    const { any, asked } = verdicts({ rates: [5, 5] }, 2000, 42);
    // All three questions were asked of nearly every library.
    expect(asked).toBeGreaterThan(0.95 * 3 * 2000);
    expect(any / 2000).toBeLessThanOrEqual(0.05);
    expect(any).toBeGreaterThan(0);
  });

  it("sees changes that are large enough", () => {
    expect(verdicts({ rates: [5, 15] }, 50, 43).incidents).toBeGreaterThan(45);
    expect(verdicts({ rates: [12, 12], factor: 0.15 }, 50, 44)["median-duration"]).toBeGreaterThan(40);
    expect(
      verdicts({ rates: [12, 12], byCustomers: [0.1, 0.6] }, 50, 45)["found-by-customers"],
    ).toBeGreaterThan(40);
  });
});
