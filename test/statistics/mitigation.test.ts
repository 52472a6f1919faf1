import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/mitigation.ts";
import { after as minutesAfter } from "../site/a-report.ts";
import { aLibrary, aPostmortem } from "./a-postmortem.ts";

const start = "2024-03-01T08:00";

function ended(id: string, mitigation: string | null, minutes: number | null) {
  const mitigated = minutes === null ? null : minutesAfter(start, minutes);
  return aPostmortem({ id, mitigation, moments: { started: minutesAfter(start, 0), mitigated } });
}

const none = { q1: null, median: null, q3: null };

describe("mitigation", () => {
  it("counts methods and lists their minutes, what is not stated last", () => {
    const { rows, n, of, excluded, sentence } = figure.compute(
      aLibrary([
        ended("a", "rollback", 30),
        ended("b", "rollback", 10),
        ended("c", "flag", null),
        ended("d", null, 5),
        ended("e", "unknown", 7),
      ]),
    );
    expect(rows).toEqual([
      { value: "rollback", count: 2, share: null, n: 2, ...none, minutes: [10, 30] },
      { value: "flag", count: 1, share: null, n: 0, ...none, minutes: [] },
      { value: null, count: 2, share: null, n: 2, ...none, minutes: [5, 7] },
    ]);
    expect({ n, of }).toEqual({ n: 3, of: 5 });
    expect(excluded).toEqual([{ reason: "mitigation not stated", count: 2 }]);
    expect(sentence).toBe(
      "What ended the impact is stated for 3 of 5 incidents: too few for a share, each is counted.",
    );
  });

  it("gives shares from ten on, and quartiles of a method that has ten itself", () => {
    const lasted = [600, 5, 240, 10, 120, 15, 90, 20, 60, 30, 50, 40];
    const library = aLibrary([
      ...lasted.map((minutes, index) => ended(`r${index}`, "rollback", minutes)),
      ...Array.from({ length: 9 }, (_, index) => ended(`f${index}`, "flag", 10)),
    ]);
    const { rows, sentence } = figure.compute(library);
    // The quartile is NumPy's, as in duration.test.ts.
    expect(rows[0]).toMatchObject({ value: "rollback", n: 12, median: { value: 45, low: 15, high: 120 } });
    expect(rows[1]).toMatchObject({ value: "flag", n: 9, median: null });
    expect(rows[0]?.share?.value).toBeCloseTo(12 / 21, 6);
    expect(sentence).toMatch(
      /^Of 21 incidents for which it is stated, rollback ended 12: 57 % \(95 % interval \d+–\d+ %\)\. Mixes are not effects\.$/,
    );
  });

  it("says so when it is stated nowhere", () => {
    expect(figure.compute(aLibrary([ended("a", null, 5)])).sentence).toBe(
      "What ended the impact is not known: it is stated for none of 1 incident.",
    );
  });
});
