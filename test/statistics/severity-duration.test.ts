import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/severity-duration.ts";
import { aLibrary, anIncident, aPostmortem } from "./a-postmortem.ts";

describe("severity-duration", () => {
  it("lists incidents by severity, then by day", () => {
    const { rows, summary, sentence, excluded } = figure.compute(
      aLibrary([
        anIncident("minor", "2024-01-01T00:00", 5, { severity: "sev3" }),
        anIncident("late", "2024-03-01T00:00", 20, { severity: "sev1" }),
        anIncident("early", "2024-02-01T00:00", 30, { severity: "sev1" }),
        anIncident("odd", "2024-01-01T00:00", 9, { severity: "catastrophe" }),
        aPostmortem({ id: "undated" }),
      ]),
    );
    expect(rows).toEqual([
      { id: "early", severity: "sev1", began: "2024-02-01", minutes: 30 },
      { id: "late", severity: "sev1", began: "2024-03-01", minutes: 20 },
      { id: "minor", severity: "sev3", began: "2024-01-01", minutes: 5 },
      { id: "odd", severity: null, began: "2024-01-01", minutes: 9 },
    ]);
    expect(summary).toBeNull();
    expect(excluded).toEqual([{ reason: "resolution not stated", count: 1 }]);
    expect(sentence).toBe(
      "Durations are known for 4 of 5 incidents: too few for a summary by severity, each is shown.",
    );
  });

  it("gives quartiles of a severity that has ten itself", () => {
    // The values and NumPy's quartiles of duration.test.ts.
    const lasted = [600, 5, 240, 10, 120, 15, 90, 20, 60, 30, 50, 40];
    const library = aLibrary([
      ...lasted.map((minutes, index) =>
        anIncident(`a${index}`, "2024-03-01T08:00", minutes, { severity: "sev2" }),
      ),
      ...Array.from({ length: 9 }, (_, index) =>
        anIncident(`b${index}`, "2024-03-01T08:00", 5, { severity: "sev1" }),
      ),
    ]);
    const { summary, sentence } = figure.compute(library);
    expect(Object.keys(summary ?? {})).toEqual(["sev1", "sev2", "sev3", "sev4", "unknown"]);
    expect(summary?.sev1).toEqual({ n: 9, q1: null, median: null, q3: null });
    expect(summary?.sev2).toMatchObject({ n: 12, median: { value: 45, low: 15, high: 120 } });
    expect(sentence).toBe(
      "Median duration by severity, where there are ten: sev2 45 min (95 % interval 15 min to 2 h).",
    );
  });

  it("says so where no severity has ten", () => {
    const library = aLibrary(
      Array.from({ length: 12 }, (_, index) =>
        anIncident(`i${index}`, "2024-03-01T08:00", 5, { severity: `sev${1 + (index % 4)}` }),
      ),
    );
    expect(figure.compute(library).sentence).toBe(
      "Of 12 incidents of known duration, no severity has the ten that a median needs: each is shown.",
    );
  });
});
