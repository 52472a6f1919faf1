import { describe, expect, it } from "vitest";
import { computeStatistics } from "../../src/statistics/compute-statistics.ts";
import { figure as detection } from "../../src/statistics/detection.ts";
import { figure as duration } from "../../src/statistics/duration.ts";
import { figure as overTime } from "../../src/statistics/incidents-over-time.ts";
import { aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const definitions = [detection, overTime, duration];

describe("computeStatistics(library, definitions)", () => {
  it("gathers the figures in the order of the page", () => {
    const library = aLibrary([anIncident("a", "2024-05-12T20:30", 60)], { asOf: "2024-11-21" });
    const statistics = computeStatistics(library, definitions);
    expect(statistics).toMatchObject({ version: 1, asOf: "2024-11-21" });
    expect(Object.keys(statistics)).toEqual(["version", "asOf", "window", "figures"]);
    expect(Object.keys(statistics.figures)).toEqual(["incidents-over-time", "duration", "detection"]);
    expect(statistics.figures.duration).toEqual(duration.compute(library));
  });

  it("has the first and last day of the population as its window", () => {
    const library = aLibrary([
      anIncident("a", "2024-05-12T20:30", 60),
      aPostmortem({ id: "b", moments: { detected: aMoment("2023-02-28T23:59") } }),
      aPostmortem({ id: "undated" }),
      anIncident("drill", "2020-01-01T00:00", 60, { kind: "drill" }),
    ]);
    expect(computeStatistics(library, []).window).toEqual({ from: "2023-02-28", to: "2024-05-12" });
  });

  it.each([
    ["an empty library", []],
    ["a draft", [aPostmortem({ status: "draft" })]],
    ["one undated report", [aPostmortem()]],
  ])("has no window for %s, and every figure says that it cannot say", (_, postmortems) => {
    const { window, figures } = computeStatistics(aLibrary(postmortems), definitions);
    expect(window).toEqual({ from: null, to: null });
    expect(Object.values(figures).map(({ strength }) => strength)).toEqual(times(3, "cannot-say"));
    expect(Object.values(figures).map(({ summary }) => summary)).toEqual(times(3, null));
  });
});

function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}
