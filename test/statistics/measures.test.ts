import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/model/postmortem.ts";
import { figure as survival } from "../../src/statistics/measure-survival.ts";
import { figure } from "../../src/statistics/measures.ts";
import { aMeasure } from "../site/a-report.ts";
import { aLibrary, aMoment, anIncident, aPostmortem, type Overrides } from "./a-postmortem.ts";

const measure = (overrides: Partial<Measure> = {}) => aMeasure("Limit retries", overrides);

const withMeasures = (id: string, measures: readonly Measure[], overrides: Overrides = {}) =>
  anIncident(id, "2024-03-01T08:00", 60, { measures, ...overrides });

describe("measures", () => {
  const states = [
    measure({ done: true, doneOn: "2024-04-01", kind: "prevent" }),
    measure({ kind: "detect" }),
    measure({ due: "2024-12-30", kind: "detect" }),
    measure({ due: "2024-12-31" }),
    measure({ done: null, due: "2024-06-01" }),
    measure({ done: null }),
    measure({ dropped: true, due: "2024-06-01" }),
  ];

  it("counts each in one state, by kind", () => {
    const { rows, sentence, n, of, excluded } = figure.compute(
      aLibrary([withMeasures("a", states), withMeasures("none", [])]),
    );
    expect({ n, of, excluded }).toEqual({
      n: 1,
      of: 2,
      excluded: [{ reason: "without measures", count: 1 }],
    });
    expect(rows.map(({ state, count }) => [state, count])).toEqual([
      ["done", 1],
      ["open", 2],
      ["overdue", 2],
      ["not-stated", 1],
      ["dropped", 1],
    ]);
    expect(rows[1]?.byKind).toEqual({
      investigate: 0,
      mitigate: 0,
      repair: 0,
      detect: 1,
      prevent: 0,
      process: 0,
      kindNotStated: 1,
    });
    expect(sentence).toBe(
      "7 measures of 1 incident: 1 done, 2 open, 2 overdue, 1 of a state that is not stated, 1 dropped.",
    );
  });

  it("says how many incidents have none that prevents, of those that state every kind", () => {
    const reports = Array.from({ length: 10 }, (_, index) =>
      withMeasures(`i${index}`, [
        measure({ kind: index < 3 ? "detect" : "prevent" }),
        measure({ dropped: true, kind: index < 3 ? "prevent" : null }),
      ]),
    );
    const half = withMeasures("half", [measure({ kind: "detect" }), measure()]);
    expect(figure.compute(aLibrary([...reports, half])).summary).toEqual({
      kindsStated: 10,
      withoutPrevention: 3,
      // beta.ppf(0.025, 3, 8) and beta.ppf(0.975, 4, 7) of SciPy.
      shareWithoutPrevention: { value: 0.3, low: 0.06674, high: 0.652453 },
    });
    expect(figure.compute(aLibrary([...reports.slice(1), half])).summary).toBeNull();
  });

  it("has no rows where nothing is stated", () => {
    const { rows, sentence, strength } = figure.compute(aLibrary([withMeasures("a", [])]));
    expect({ rows, strength }).toEqual({ rows: [], strength: "cannot-say" });
    expect(sentence).toBe("No measure is stated in the reports of 1 incident.");
  });
});

describe("measure-survival", () => {
  const done = (doneOn: string) => measure({ done: true, doneOn });

  it("counts an open measure for as long as it is open, and leaves out what is not known", () => {
    const report = withMeasures("a", [
      done("2024-02-20"), // during the incident: no day later
      done("2024-03-11"),
      measure(), // open for the 305 days until the date of the figures
      measure({ done: true }),
      measure({ done: null }),
      measure({ dropped: true }),
    ]);
    const { rows, summary, sentence, n } = survival.compute(aLibrary([report]));
    expect({ n, summary }).toEqual({ n: 1, summary: null });
    expect(rows).toEqual([
      { days: 0, atRisk: 3, done: 1, stillOpen: 0, shareOpen: null },
      { days: 10, atRisk: 2, done: 1, stillOpen: 0, shareOpen: null },
      { days: 305, atRisk: 1, done: 0, stillOpen: 1, shareOpen: null },
    ]);
    expect(sentence).toBe(
      "How long measures stay open is known for 3 measures, of fewer than ten incidents: too few for a curve; left out are 1 done without a date, 1 of unstated state, 1 dropped.",
    );
  });

  it("gives the curve and its median from ten incidents on", () => {
    const reports = Array.from({ length: 12 }, (_, index) =>
      withMeasures(`i${index}`, [index < 9 ? done(`2024-03-1${index}`) : measure()]),
    );
    const { rows, summary, sentence } = survival.compute(aLibrary(reports));
    expect(rows.map(({ days, shareOpen }) => [days, shareOpen?.value]).slice(-3)).toEqual([
      [16, 0.333333],
      [17, 0.25],
      [305, 0.25],
    ]);
    expect(summary).toMatchObject({ measures: 12, done: 9, stillOpen: 3, median: { value: 14, low: 10 } });
    expect(sentence).toMatch(/^Half of 12 measures were done within 14 days of resolution \(/);
  });

  it("gives no median where too few are done, however long the others are open", () => {
    const reports = Array.from({ length: 12 }, (_, index) =>
      withMeasures(`i${index}`, [index < 2 ? done("2024-03-15") : measure()]),
    );
    const { summary, sentence } = survival.compute(aLibrary(reports));
    expect(summary?.median).toBeNull();
    expect(sentence).toBe("Of 12 measures, 2 were done and 10 are still open: too few done for a median.");
  });

  it("counts what was done after the date of the figures as open on it", () => {
    const { rows } = survival.compute(aLibrary([withMeasures("a", [done("2025-01-01")])]));
    expect(rows).toMatchObject([{ atRisk: 1, done: 0, stillOpen: 1 }]);
  });

  it("leaves out reports, each for its reason", () => {
    const { excluded, n } = survival.compute(
      aLibrary([
        withMeasures("none", []),
        withMeasures("unresolved", [measure()], { moments: { resolved: null } }),
        withMeasures("later", [measure()], { moments: { resolved: aMoment("2025-02-01") } }),
        withMeasures("unstated", [measure({ done: null })]),
        withMeasures("known", [measure()]),
        aPostmortem({ id: "drill", kind: "drill", measures: [measure()] }),
      ]),
    );
    expect(n).toBe(1);
    expect(excluded).toEqual([
      { reason: "drill", count: 1 },
      { reason: "without measures", count: 1 },
      { reason: "resolution not stated", count: 1 },
      { reason: "resolved after the date of the figures", count: 1 },
      { reason: "no measure whose state and day are known", count: 1 },
    ]);
  });

  it("is thin where a third of the measures is not known, however many reports there are", () => {
    const reports = (unstated: number) =>
      Array.from({ length: 40 }, (_, index) =>
        withMeasures(`i${index}`, [
          measure(),
          ...Array.from({ length: unstated }, () => measure({ done: null })),
        ]),
      );
    expect(survival.compute(aLibrary(reports(0))).strength).toBe("enough");
    expect(survival.compute(aLibrary(reports(1))).strength).toBe("thin");
  });

  it("takes the day of resolution in the report's zone", () => {
    const late = withMeasures("a", [done("2024-03-02")], {
      zone: "America/Los_Angeles",
      moments: { resolved: aMoment("2024-03-02T03:00") },
    });
    expect(survival.compute(aLibrary([late])).rows[0]?.days).toBe(1);
  });
});
