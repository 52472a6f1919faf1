import { expect, test } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
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
