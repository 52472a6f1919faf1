import { describe, expect, it } from "vitest";
import { kaplanMeier, type Lifetime } from "../../src/statistics/methods/kaplan-meier.ts";
import { survivalMedian } from "../../src/statistics/methods/survival-median.ts";
import { randomOf } from "./random-of.ts";

/** Weeks in remission under 6-mercaptopurine, Freireich et al. (1963), as in Gehan (1965); + is censored. */
const remission = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
  .split(" ")
  .map((text) => ({ time: Number.parseInt(text, 10), ended: !text.endsWith("+") }));

describe("kaplanMeier(lifetimes)", () => {
  it("gives the published curve and Greenwood errors of the remission data", () => {
    const ends = kaplanMeier(remission).filter(({ ended }) => ended > 0);
    const table = ends.map(({ time, atRisk, ended, survival, error }) => [
      time,
      atRisk,
      ended,
      survival.value.toFixed(3),
      error.toFixed(3),
    ]);
    // Collett, Modelling Survival Data in Medical Research, and the examples of R's survfit.
    expect(table).toEqual([
      [6, 21, 3, "0.857", "0.076"],
      [7, 17, 1, "0.807", "0.087"],
      [10, 15, 1, "0.753", "0.096"],
      [13, 12, 1, "0.690", "0.107"],
      [16, 11, 1, "0.627", "0.114"],
      [22, 7, 1, "0.538", "0.128"],
      [23, 6, 1, "0.448", "0.135"],
    ]);
  });

  it("gives the published log-log intervals of the remission data", () => {
    const ends = kaplanMeier(remission).filter(({ ended }) => ended > 0);
    // Stata's sts list and R's survfit(conf.type = "log-log") print these.
    expect(ends.map(({ survival }) => [survival.low?.toFixed(4), survival.high?.toFixed(4)])).toEqual([
      ["0.6197", "0.9516"],
      ["0.5631", "0.9228"],
      ["0.5032", "0.8894"],
      ["0.4316", "0.8491"],
      ["0.3675", "0.8049"],
      ["0.2678", "0.7468"],
      ["0.1881", "0.6801"],
    ]);
  });

  it("is one less the share that is over where nothing is censored", () => {
    const steps = kaplanMeier([3, 1, 2, 2].map((time) => ({ time, ended: true })));
    expect(steps.map(({ time, survival }) => [time, survival.value])).toEqual([
      [1, 0.75],
      [2, 0.25],
      [3, 0],
    ]);
    expect(steps.at(-1)).toMatchObject({ survival: { value: 0, low: null, high: null }, error: 0 });
  });

  it("has no bounds before anything is over, and nothing to say of nothing", () => {
    expect(kaplanMeier([])).toEqual([]);
    const [first] = kaplanMeier([{ time: 4, ended: false }]);
    expect(first).toMatchObject({ atRisk: 1, ended: 0, censored: 1 });
    expect(first?.survival).toEqual({ value: 1, low: null, high: null });
  });

  it("covers the true share in about 95 per cent of 2000 samples, half of them censored", () => {
    const random = randomOf(7);
    const exponential = () => -Math.log(1 - random());
    const runs = 2000;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const sample = Array.from({ length: 40 }, (): Lifetime => {
        const [end, last] = [exponential(), exponential()];
        return { time: Math.min(end, last), ended: end <= last };
      });
      // The share that lasts longer than 0.5 is e to the −0.5.
      const at = kaplanMeier(sample).findLast(({ time }) => time <= 0.5)?.survival;
      covered += Number((at?.low ?? 0) <= Math.exp(-0.5) && Math.exp(-0.5) <= (at?.high ?? 1));
    }
    expect(covered / runs).toBeGreaterThanOrEqual(0.95 - 2 * Math.sqrt((0.95 * 0.05) / runs));
    expect(covered / runs).toBeLessThan(0.98);
  });
});

describe("survivalMedian(steps)", () => {
  it("gives the published median of the remission data, open to the right", () => {
    expect(survivalMedian(kaplanMeier(remission))).toEqual({ value: 23, low: 13, high: null });
  });

  it("has both bounds where enough is over", () => {
    const ended = Array.from({ length: 20 }, (_, index) => ({ time: index + 1, ended: true }));
    expect(survivalMedian(kaplanMeier(ended))).toEqual({ value: 10, low: 5, high: 15 });
  });

  it("is null where fewer than half are over", () => {
    expect(survivalMedian([])).toBeNull();
    expect(survivalMedian(kaplanMeier([1, 2, 3].map((time) => ({ time, ended: time === 1 }))))).toBeNull();
  });
});
