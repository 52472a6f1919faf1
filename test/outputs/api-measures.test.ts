import { describe, expect, test } from "vitest";
import type { Measure, Postmortem } from "../../src/model/postmortem.ts";
import { output } from "../../src/outputs/api-measures.ts";
import { aFullReport, aMeasure } from "../site/a-report.ts";
import { aMoment, anIncident, aPostmortem } from "../statistics/a-postmortem.ts";
import { aReportWith, fileOf, hostileTexts } from "./written.ts";

function dataOf(postmortems: readonly Postmortem[], base = "/") {
  return JSON.parse(fileOf(output, "api/v1/measures.json", postmortems, { base }));
}

test("a measure says where it comes from and where it stands", () => {
  const data = dataOf([aFullReport()], "/sub/");
  expect(data).toMatchObject({ version: 1, asOf: "2024-12-31", count: 5 });
  expect(data.measures[1]).toEqual({
    report: {
      id: "full",
      title: "Checkout could not reach the orders database",
      url: "/sub/postmortems/full/",
      severity: "sev2",
    },
    text: "Alert per service",
    state: "open",
    overdue: true,
    owner: null,
    owners: [],
    due: "2024-06-15",
    doneOn: null,
    kind: "detect",
    priority: null,
    issue: null,
    theme: "Detect",
    ageDays: 233,
    serviceLevel: null,
    stateFrom: "report",
    stateOf: null,
  });
  expect(data.measures.map(({ state }: { state: string }) => state)).toEqual([
    "done",
    "open",
    "open",
    "not-stated",
    "dropped",
  ]);
});

test.each([
  ["the day in the report's zone", "America/Los_Angeles", "2024-12-31T05:00", 1],
  ["the same day", "UTC", "2024-12-31T05:00", 0],
  ["a day to come", "UTC", "2025-01-01T00:00", null],
])("its age counts from %s", (_name, zone, at, ageDays) => {
  const measures = [aMeasure("A")];
  const report = aPostmortem({ zone, measures, moments: { resolved: aMoment(at) } });
  expect(dataOf([report]).measures[0].ageDays).toBe(ageDays);
});

test("a near miss without an end counts from the day on which its report was published", () => {
  const report = aPostmortem({ kind: "near-miss", published: "2024-12-01", measures: [aMeasure("A")] });
  expect(dataOf([report]).measures[0].ageDays).toBe(30);
});

describe("the service level", () => {
  const levelOf = (severity: string | null, overrides: Partial<Measure>, resolved = "2024-12-01T10:00") => {
    const measures = [aMeasure("A", overrides)];
    const report = aPostmortem({ severity, measures, moments: { resolved: aMoment(resolved) } });
    const serviceLevels = { sev1: 15, sev2: 30 };
    return JSON.parse(fileOf(output, "api/v1/measures.json", [report], { serviceLevels })).measures[0]
      .serviceLevel;
  };

  test.each([
    ["within it", "sev2", {}, { days: 30, until: "2024-12-31", beyond: false }],
    ["beyond it", "sev1", {}, { days: 15, until: "2024-12-16", beyond: true }],
    [
      "with a date of its own too",
      "sev1",
      { due: "2025-02-01" },
      { days: 15, until: "2024-12-16", beyond: true },
    ],
    [
      "of a state that is not stated",
      "sev1",
      { done: null },
      { days: 15, until: "2024-12-16", beyond: true },
    ],
    ["of what is done", "sev1", { done: true }, null],
    ["of what is dropped", "sev1", { dropped: true }, null],
    ["of a severity without one", "sev3", {}, null],
    ["without a severity", null, {}, null],
    ["of a severity that is a word of the language", "constructor", {}, null],
  ] as const)("%s", (_name, severity, overrides, level) => {
    expect(levelOf(severity, overrides)).toEqual(level);
  });
});

test("it has no age while the incident is not resolved", () => {
  const report = anIncident("a", "2024-05-12T20:30", 75, {
    measures: [aMeasure("A")],
    moments: { resolved: null },
  });
  expect(dataOf([report]).measures[0].ageDays).toBeNull();
});

test.each(hostileTexts.map((text) => [text]))("what an author wrote comes back: %j", (text) => {
  expect(dataOf([aReportWith(text)]).measures[0]).toMatchObject({ text, report: { title: text } });
});
