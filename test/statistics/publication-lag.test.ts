import { describe, expect, it } from "vitest";
import { figure as byMonth } from "../../src/statistics/incidents-by-month.ts";
import { figure as byQuarter } from "../../src/statistics/incidents-over-time.ts";
import { lastDayOf } from "../../src/statistics/methods/period.ts";
import { publicationLag } from "../../src/statistics/publication-lag.ts";
import { stillFilling } from "../../src/statistics/still-filling.ts";
import { aLibrary, anIncident } from "./a-postmortem.ts";

/** Resolved on 2024-02-01 and published so many days later. */
function published(days: number, id = `d${days}`) {
  const day = new Date(Date.UTC(2024, 1, 1 + days)).toISOString().slice(0, 10);
  return anIncident(id, "2024-02-01T08:00", 60, { published: day });
}

const eleven = [0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 40].map((days) => published(days));

describe("publicationLag(library)", () => {
  it("is the 90 % quantile of the days from resolution to publication", () => {
    // Of eleven values the tenth stands at (11 − 1) · 0.9 = 9.
    expect(publicationLag(aLibrary(eleven))).toBe(20);
  });

  it("is not known below ten, and not from what cannot be", () => {
    expect(publicationLag(aLibrary(eleven.slice(0, 9)))).toBeNull();
    const others = [published(-3, "before"), published(200, "x"), anIncident("y", "2024-02-01T08:00", 60)];
    expect(publicationLag(aLibrary([...eleven, ...others], { asOf: "2024-06-01" }))).toBe(20);
  });

  it("counts from the day in the report's zone", () => {
    const late = Array.from({ length: 10 }, (_, index) =>
      anIncident(`i${index}`, "2024-02-01T23:00", 0, { published: "2024-02-02", zone: "+05:00" }),
    );
    expect(publicationLag(aLibrary(late))).toBe(0);
  });
});

describe("stillFilling(library)", () => {
  it("holds for periods that are not over for as long as the lag", () => {
    const isFilling = stillFilling(aLibrary(eleven, { asOf: "2024-07-20" }));
    expect(["2024-Q3", "2024-07", "2024-Q2", "2024-06"].map(isFilling)).toEqual([true, true, false, false]);
    expect(stillFilling(aLibrary(eleven, { asOf: "2024-07-19" }))("2024-Q2")).toBe(true);
  });

  it("holds only for what is not over where the lag is not known", () => {
    const isFilling = stillFilling(aLibrary([], { asOf: "2024-06-30" }));
    expect(["2024-Q2", "2024-06", "2024-07"].map(isFilling)).toEqual([false, false, true]);
  });
});

describe("periods", () => {
  it("end on their last day, in leap years too", () => {
    expect(["2024-Q1", "2024-Q4", "2024-02", "2023-02", "2024-12"].map(lastDayOf)).toEqual([
      "2024-03-31",
      "2024-12-31",
      "2024-02-29",
      "2023-02-28",
      "2024-12-31",
    ]);
  });

  it("that are still filling are counted and not compared", () => {
    const old = Array.from({ length: 4 }, (_, index) => anIncident(`old${index}`, "2023-11-01T08:00", 60));
    const library = aLibrary([...eleven, ...old], { asOf: "2024-04-10" });
    const { sentence, rows, definition } = byQuarter.compute(library);
    expect(rows.map(({ period, count }) => [period, count])).toEqual([
      ["2023-Q4", 4],
      ["2024-Q1", 11],
      ["2024-Q2", 0],
    ]);
    expect(sentence).toContain("from 2023-Q4 to 2024-Q2, 4 a quarter");
    expect(definition).toContain("ended less than 20 days ago");
  });

  it("are months too, the empty ones included", () => {
    const library = aLibrary(eleven, { asOf: "2024-04-30" });
    const { rows } = byMonth.compute(library);
    expect(rows.map(({ period, count }) => [period, count])).toEqual([
      ["2024-02", 11],
      ["2024-03", 0],
      ["2024-04", 0],
    ]);
    expect(rows[1]).toMatchObject({ low: 0, bySeverity: { sev1: 0, unknown: 0 } });
    // Garwood's upper bound of a count of 0.
    expect(rows[1]?.high).toBeCloseTo(3.6889, 4);
  });
});
