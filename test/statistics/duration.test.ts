import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/duration.ts";
import { aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const lasted = [600, 5, 240, 10, 120, 15, 90, 20, 60, 30, 50, 40];

const resolved = lasted.map((minutes, index) =>
  anIncident(`i${index}`, `2024-03-${String(index + 1).padStart(2, "0")}T08:00`, minutes, {
    severity: "sev2",
  }),
);

describe("duration", () => {
  it("summarises from ten incidents on, with exact intervals", () => {
    const { summary, sentence, strength, n, of, unit } = figure.compute(aLibrary(resolved));
    expect({ n, of, unit, strength }).toEqual({ n: 12, of: 12, unit: "minutes", strength: "thin" });
    // Quantiles and means by NumPy and SciPy; the ranks by binomial tables for n = 12: 3 and 10 for
    // the median, 7 for the upper bound of a quarter, 8 for the lower one of 90 %.
    expect(summary).toEqual({
      median: { value: 45, low: 15, high: 120 },
      q1: { value: 18.75, low: null, high: 50 },
      q3: { value: 97.5, low: 40, high: null },
      p90: { value: 228, low: 60, high: null },
      mean: 106.666667,
      geometricMean: 45.745495,
    });
    expect(sentence).toBe(
      "Half of the 12 incidents of known duration lasted 45 min or less (95 % interval 15 min to 2 h).",
    );
  });

  it("lists each by duration, then id", () => {
    const tie = [
      anIncident("late", "2024-02-01T00:00", 20, { severity: "sev1" }),
      aPostmortem({
        id: "early",
        moments: { detected: aMoment("2024-01-01T00:00"), resolved: aMoment("2024-01-01T00:20") },
      }),
      anIncident("short", "2024-03-01T00:00", 0),
    ];
    const { rows, reports, summary, sentence } = figure.compute(aLibrary(tie));
    expect(rows).toEqual([
      { id: "short", minutes: 0, severity: null, from: "started" },
      { id: "early", minutes: 20, severity: null, from: "detected" },
      { id: "late", minutes: 20, severity: "sev1", from: "started" },
    ]);
    expect(reports).toEqual(["short", "late", "early"]);
    expect(summary).toBeNull();
    expect(sentence).toBe("Durations are known for 3 of 3 incidents: too few for a summary, each is shown.");
  });

  it("leaves out what is not known to the minute, each for its reason", () => {
    const start = aMoment("2024-04-01T10:00");
    const end = aMoment("2024-04-01T11:00");
    const others = [
      aPostmortem({ id: "ongoing", ongoing: true, moments: { started: start } }),
      aPostmortem({ id: "no-end", moments: { started: start } }),
      aPostmortem({ id: "no-start", moments: { resolved: end } }),
      aPostmortem({
        id: "day",
        moments: { started: aMoment("2024-04-01", { precision: "day" }), resolved: end },
      }),
      aPostmortem({ id: "hour", moments: { started: start, resolved: { ...end, precision: "hour" } } }),
      aPostmortem({ id: "about", moments: { started: { ...start, approximate: true }, resolved: end } }),
      aPostmortem({ id: "backwards", moments: { started: end, resolved: start } }),
      anIncident("drill", "2024-04-01T10:00", 5, { kind: "drill" }),
      aPostmortem({ id: "second", moments: { started: { ...start, precision: "second" }, resolved: end } }),
    ];
    const { n, of, excluded, reports } = figure.compute(aLibrary([...resolved, ...others]));
    expect({ n, of }).toEqual({ n: 13, of: 20 });
    expect(reports).toContain("second");
    expect(excluded).toEqual([
      { reason: "drill", count: 1 },
      { reason: "ongoing", count: 1 },
      { reason: "resolution not stated", count: 1 },
      { reason: "start and detection not stated", count: 1 },
      { reason: "known only to the day or hour", count: 2 },
      { reason: "approximate time", count: 1 },
      { reason: "resolved before it began", count: 1 },
    ]);
  });

  it("judges the start that the minutes count from", () => {
    // Detection is exact, but the minutes count from a start that is known to the hour only.
    const moments = {
      started: aMoment("2024-04-01T10:00", { precision: "hour" }),
      detected: aMoment("2024-04-01T10:20"),
      resolved: aMoment("2024-04-01T11:00"),
    };
    expect(figure.compute(aLibrary([aPostmortem({ moments })])).n).toBe(0);
    const exact = { ...moments, started: aMoment("2024-04-01T10:00") };
    const vague = { ...exact, detected: aMoment("2024-04-01T10:20", { approximate: true }) };
    expect(figure.compute(aLibrary([aPostmortem({ moments: vague })])).n).toBe(1);
  });

  it("has no summary below ten and all of it at ten", () => {
    expect(figure.compute(aLibrary(resolved.slice(0, 9))).summary).toBeNull();
    expect(figure.compute(aLibrary(resolved.slice(0, 10))).summary).not.toBeNull();
  });

  it("takes the geometric mean of durations above zero", () => {
    const mixed = Array.from({ length: 10 }, (_, index) =>
      anIncident(`i${index}`, "2024-03-01T00:00", index < 2 ? 0 : 16),
    );
    expect(figure.compute(aLibrary(mixed)).summary?.geometricMean).toBe(16);
    const zeros = Array.from({ length: 10 }, (_, index) => anIncident(`i${index}`, "2024-03-01T00:00", 0));
    const { summary, sentence } = figure.compute(aLibrary(zeros));
    expect(summary).toMatchObject({ mean: 0, geometricMean: null, median: { value: 0, low: 0, high: 0 } });
    expect(sentence).toContain("lasted 0 min or less (95 % interval 0–0 min)");
  });

  it("says so when nothing is resolved", () => {
    const ongoing = Array.from({ length: 10 }, (_, index) =>
      aPostmortem({ id: `i${index}`, ongoing: true, moments: { started: aMoment("2024-03-01T00:00") } }),
    );
    const { n, of, strength, sentence, summary, rows, excluded } = figure.compute(aLibrary(ongoing));
    expect({ n, of, strength, summary, rows }).toEqual({
      n: 0,
      of: 10,
      strength: "cannot-say",
      summary: null,
      rows: [],
    });
    expect(sentence).toBe(
      "No duration is known: of 10 incidents, none is resolved with both times known to the minute.",
    );
    expect(excluded).toEqual([{ reason: "ongoing", count: 10 }]);
  });
});
