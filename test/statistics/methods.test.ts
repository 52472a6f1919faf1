import { describe, expect, it } from "vitest";
import { geometricMean } from "../../src/statistics/methods/geometric-mean.ts";
import { leaveOut } from "../../src/statistics/methods/leave-out.ts";
import { quarterOf, quartersBetween } from "../../src/statistics/methods/quarter.ts";
import { rounded, roundedEstimate } from "../../src/statistics/methods/rounded.ts";
import { strengthOf } from "../../src/statistics/methods/strength.ts";

describe("strengthOf(n, of)", () => {
  it.each([
    [0, 0, "cannot-say"],
    [9, 9, "cannot-say"],
    [10, 10, "thin"],
    [35, 35, "thin"],
    [36, 36, "enough"],
    [36, 54, "enough"], // exactly two thirds
    [36, 55, "thin"],
    [500, 1000, "thin"],
  ])("calls %d of %d %s", (n, of, strength) => {
    expect(strengthOf(n, of)).toBe(strength);
  });

  it("takes another number where a figure needs it", () => {
    expect([strengthOf(47, 47, 48), strengthOf(48, 48, 48)]).toEqual(["thin", "enough"]);
  });
});

describe("quarterOf(day)", () => {
  it.each([
    ["2024-01-01", "2024-Q1"],
    ["2024-03-31T23:59:59Z", "2024-Q1"],
    ["2024-04-01T00:00:00Z", "2024-Q2"],
    ["2024-09-30", "2024-Q3"],
    ["2024-12-31", "2024-Q4"],
  ])("puts %s into %s", (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});

describe("quartersBetween(first, last)", () => {
  it("names every quarter, both ends included", () => {
    expect(quartersBetween("2023-11-05", "2024-07-01")).toEqual(["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3"]);
    expect(quartersBetween("2024-05-01", "2024-04-01")).toEqual(["2024-Q2"]);
  });

  it("is empty where the last is earlier", () => {
    expect(quartersBetween("2024-05-01", "2024-03-31")).toEqual([]);
  });
});

describe("leaveOut(items, reasons)", () => {
  it("counts each item once, under the first reason that applies", () => {
    const reasons = [
      { reason: "even", applies: (n: number) => n % 2 === 0 },
      { reason: "above ten", applies: (n: number) => n > 10 },
      { reason: "negative", applies: (n: number) => n < 0 },
    ];
    expect(leaveOut([1, 2, 11, 12, 3], reasons)).toEqual({
      kept: [1, 3],
      excluded: [
        { reason: "even", count: 2 },
        { reason: "above ten", count: 1 },
      ],
    });
  });
});

describe("geometricMean(values)", () => {
  it("is the root of the product of what is above zero", () => {
    expect(geometricMean([2, 8])).toBeCloseTo(4, 12);
    expect(geometricMean([0, 2, 8, 0])).toBeCloseTo(4, 12);
  });

  it("does not overflow", () => {
    expect(geometricMean(Array.from({ length: 500 }, () => 10_000))).toBeCloseTo(10_000, 6);
  });

  it("is null where nothing is above zero", () => {
    expect([geometricMean([]), geometricMean([0, 0])]).toEqual([null, null]);
  });
});

describe("rounded(value)", () => {
  it("drops the noise of arithmetic", () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    expect(roundedEstimate({ value: 34.165000000000006, low: null, high: 1 / 3 })).toEqual({
      value: 34.165,
      low: null,
      high: 0.333333,
    });
  });
});
