import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/phases.ts";
import { aLibrary, aMoment, aPostmortem, type Overrides } from "./a-postmortem.ts";

/** A clock time on one day, some minutes after 08:00. */
function at(minutes: number) {
  const time = new Date(Date.UTC(2024, 2, 1, 8, minutes)).toISOString().slice(0, 16);
  return aMoment(time);
}

function phased(
  id: string,
  [detected, acknowledged, mitigated, resolved]: readonly number[],
  more: Overrides = {},
) {
  const named = { detected, acknowledged, mitigated, resolved };
  const moments = Object.fromEntries(
    Object.entries(named).flatMap(([name, minutes]) => (minutes === undefined ? [] : [[name, at(minutes)]])),
  );
  return aPostmortem({ id, ...more, moments: { started: at(0), ...moments, ...more.moments } });
}

describe("phases", () => {
  it("lists each phase with its own incidents, the shortest first, and no summary below ten", () => {
    const library = aLibrary([
      phased("a", [10, 12, 30, 45]),
      phased("b", [5, 8]),
      // Without a start, mitigation and resolution count from detection.
      phased("c", [20, 21, 50, 80], { moments: { started: null } }),
    ]);
    const { rows, n, of, sentence, strength, summary } = figure.compute(library);
    expect(rows.map(({ phase, n, minutes, median }) => ({ phase, n, minutes, median }))).toEqual([
      { phase: "to-detect", n: 2, minutes: [5, 10], median: null },
      { phase: "to-acknowledge", n: 3, minutes: [1, 2, 3], median: null },
      { phase: "to-mitigate", n: 2, minutes: [30, 30], median: null },
      { phase: "to-resolve", n: 2, minutes: [45, 60], median: null },
    ]);
    expect(rows.map(({ excluded }) => excluded)).toEqual([
      [{ reason: "start not stated", count: 1 }],
      [],
      [{ reason: "mitigation not stated", count: 1 }],
      [{ reason: "resolution not stated", count: 1 }],
    ]);
    expect({ n, of, strength, summary }).toEqual({ n: 3, of: 3, strength: "cannot-say", summary: null });
    expect(sentence).toBe(
      "Phases are known for 3 of 3 incidents: too few of each for a summary, each is shown.",
    );
  });

  it("gives the quartiles of a phase from ten on, each with its interval", () => {
    // The values and NumPy's quartiles of duration.test.ts; ranks 3 and 10 bound the median of 12.
    const lasted = [600, 5, 240, 10, 120, 15, 90, 20, 60, 30, 50, 40];
    const library = aLibrary(lasted.map((minutes, index) => phased(`i${index}`, [minutes])));
    const { rows, sentence } = figure.compute(library);
    expect(rows[0]).toMatchObject({
      phase: "to-detect",
      n: 12,
      of: 12,
      q1: { value: 18.75, low: null, high: 50 },
      median: { value: 45, low: 15, high: 120 },
      q3: { value: 97.5, low: 40, high: null },
    });
    expect(rows[1]?.median).toBeNull();
    expect(sentence).toBe(
      "Half of the incidents were detected within 45 min (15 min to 2 h): 95 % intervals, each phase of its own incidents.",
    );
  });

  it("leaves out, phase by phase, what is not known to the minute or not over", () => {
    const library = aLibrary([
      phased("ongoing", [5], { ongoing: true }),
      phased("hour", [], { moments: { detected: { ...at(60), precision: "hour" }, mitigated: at(90) } }),
      phased("about", [], { moments: { detected: { ...at(60), approximate: true } } }),
      phased("backwards", [60, 50]),
    ]);
    const { rows, n, excluded } = figure.compute(library);
    expect(rows.map(({ minutes }) => minutes)).toEqual([[5, 60], [], [90], []]);
    expect(rows[0]?.excluded).toEqual([
      { reason: "known only to the day or hour", count: 1 },
      { reason: "approximate time", count: 1 },
    ]);
    expect(rows[1]?.excluded).toEqual([
      { reason: "acknowledgement not stated", count: 3 },
      { reason: "acknowledged before it was detected", count: 1 },
    ]);
    expect(rows[2]?.excluded).toEqual([
      { reason: "ongoing", count: 1 },
      { reason: "mitigation not stated", count: 2 },
    ]);
    expect(n).toBe(3);
    expect(excluded).toEqual([{ reason: "no phase known to the minute", count: 1 }]);
  });

  it("has no row where no phase is known", () => {
    const { rows, sentence } = figure.compute(aLibrary([aPostmortem()]));
    expect(rows).toEqual([]);
    expect(sentence).toBe("No phase is known to the minute for any of 1 incident.");
  });
});
