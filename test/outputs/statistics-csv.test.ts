import { expect, test } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { output } from "../../src/outputs/api-figures-csv.ts";
import { computeStatistics } from "../../src/statistics/compute-statistics.ts";
import { loadFigures } from "../../src/statistics/figures.ts";
import { aLibrary, anIncident } from "../statistics/a-postmortem.ts";

const figures = await loadFigures();

function filesOf(postmortems: readonly Postmortem[]): ReadonlyMap<string, string> {
  const library = aLibrary(postmortems);
  return output({ library, stubs: [], statistics: computeStatistics(library, figures) });
}

test("every figure has a file", () => {
  expect([...filesOf([]).keys()].toSorted()).toEqual(
    figures.map(({ id }) => `api/v1/statistics/${id}.csv`).toSorted(),
  );
  expect(filesOf([]).get("api/v1/statistics/duration.csv")).toBe("\r\n");
});

test("rows are lines, and what lies deeper has the path to it as its column", () => {
  const files = filesOf([
    anIncident("a", "2024-05-12T20:30", 75, { severity: "sev1", detection: "customer", services: ["web"] }),
    anIncident("b", "2024-11-12T20:30", 5),
  ]);
  expect(files.get("api/v1/statistics/duration.csv")).toBe(
    "id,minutes,severity,from\r\nb,5,,started\r\na,75,sev1,started\r\n",
  );
  expect(files.get("api/v1/statistics/detection.csv")).toBe("value,count\r\ncustomer,1\r\n,1\r\n");
  expect(files.get("api/v1/statistics/incidents-over-time.csv")?.split("\r\n")[0]).toBe(
    "period,count,low,high,bySeverity.sev1,bySeverity.sev2,bySeverity.sev3,bySeverity.sev4,bySeverity.unknown",
  );
  const phases = files.get("api/v1/statistics/phases.csv")?.split("\r\n");
  expect(phases?.[0]).toBe("phase,n,of,q1,median,q3,excluded,minutes");
  expect(phases?.[4]).toBe('to-resolve,2,2,,,,,"5; 75"');
  expect(phases?.[1]).toBe("to-detect,0,2,,,,detection not stated: 2,");
});

test("what an author wrote is no formula", () => {
  const files = filesOf([anIncident("a", "2024-05-12T20:30", 75, { services: ["=1+1", "web"] })]);
  expect(files.get("api/v1/statistics/services.csv")).toContain("\r\n'=1+1,1,");
});
