import { describe, expect, it } from "vitest";
import type { CountRow } from "../../src/statistics/counts-over-time.ts";
import { figure } from "../../src/statistics/incidents-over-time.ts";
import { aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const reports = [
  anIncident("a", "2023-08-10T10:00", 30, { severity: "sev1" }),
  anIncident("b", "2023-09-30T23:59", 30, { severity: "sev2" }),
  anIncident("c", "2024-01-01T00:00", 30, { severity: "sev2" }),
  anIncident("d", "2024-02-02T00:00", 30, { severity: "unknown" }),
  anIncident("e", "2024-03-03T00:00", 30),
  aPostmortem({ id: "f", severity: "sev3", moments: { detected: aMoment("2024-03-31T23:59") } }),
  aPostmortem({ id: "undated", severity: "sev3" }),
  anIncident("draft", "2024-02-02T00:00", 30, { status: "draft" }),
];

const none = { sev1: 0, sev2: 0, sev3: 0, sev4: 0, unknown: 0 };

describe("incidents-over-time", () => {
  it("counts by quarter, with Garwood's interval, empty quarters included up to the library's date", () => {
    const { rows, n, of, excluded, unit } = figure.compute(aLibrary(reports, { asOf: "2024-05-20" }));
    // Bounds for 0, 2 and 4 from the table in poisson-interval.test.ts.
    expect(rows.map((row) => ({ ...row, low: fourDigits(row.low), high: fourDigits(row.high) }))).toEqual([
      { period: "2023-Q3", count: 2, low: 0.2422, high: 7.2247, bySeverity: { ...none, sev1: 1, sev2: 1 } },
      { period: "2023-Q4", count: 0, low: 0, high: 3.6889, bySeverity: none },
      {
        period: "2024-Q1",
        count: 4,
        low: 1.0899,
        high: 10.2416,
        bySeverity: { ...none, sev2: 1, sev3: 1, unknown: 2 },
      },
      { period: "2024-Q2", count: 0, low: 0, high: 3.6889, bySeverity: none },
    ]);
    expect({ n, of, unit }).toEqual({ n: 6, of: 7, unit: "incidents" });
    expect(excluded).toEqual([
      { reason: "draft", count: 1 },
      { reason: "start and detection not stated", count: 1 },
    ]);
  });

  it("names the library's severities in their order, and puts any other under unknown", () => {
    const severities = ["major", "minor"].map((id) => ({ id, name: id, requires: [] }));
    const library = aLibrary(
      [
        anIncident("a", "2024-11-01T00:00", 5, { severity: "minor" }),
        anIncident("b", "2024-11-02T00:00", 5, { severity: "sev1" }),
      ],
      { config: { severities } },
    );
    const { rows } = figure.compute(library);
    expect(rows.map(({ bySeverity }) => Object.entries(bySeverity))).toEqual([
      [
        ["major", 0],
        ["minor", 1],
        ["unknown", 1],
      ],
    ]);
  });

  it("does not trip over a severity called like a property of every object", () => {
    const severities = [{ id: "__proto__", name: "x", requires: [] }];
    const library = aLibrary([anIncident("a", "2024-11-01T00:00", 5, { severity: "__proto__" })], {
      config: { severities },
    });
    const [row] = figure.compute(library).rows;
    expect(Object.entries(row?.bySeverity ?? {})).toEqual([
      ["__proto__", 1],
      ["unknown", 0],
    ]);
  });

  it("leaves out what began after the library's date", () => {
    const { rows, n, excluded } = figure.compute(aLibrary(reports, { asOf: "2024-01-31" }));
    expect(rows.map(({ period, count }) => [period, count])).toEqual([
      ["2023-Q3", 2],
      ["2023-Q4", 0],
      ["2024-Q1", 1],
    ]);
    expect(n).toBe(3);
    expect(excluded).toContainEqual({ reason: "began after the date of the figures", count: 3 });
  });

  it("shows the quarters of the library's window, also the empty ones at its ends", () => {
    const config = { window: { since: "2023-02-01", until: "2024-03-31" } };
    const { rows } = figure.compute(aLibrary(reports, { config }));
    expect(rows.map(({ period, count }) => [period, count])).toEqual([
      ["2023-Q1", 0],
      ["2023-Q2", 0],
      ["2023-Q3", 2],
      ["2023-Q4", 0],
      ["2024-Q1", 4],
    ]);
  });

  it("says how much can be said", () => {
    const said = (count: number, days: number) => {
      const { sentence, strength } = figure.compute(aLibrary(aRunOf(count, days)));
      return [strength, sentence];
    };
    expect(said(0, 1)).toEqual(["cannot-say", "There is no published incident to count yet."]);
    expect(said(1, 1)).toEqual(["cannot-say", "1 incident in 2024-Q4, the only quarter counted."]);
    expect(said(6, 30)).toEqual([
      "cannot-say",
      "6 incidents from 2024-Q3 to 2024-Q4: too few to compare quarters.",
    ]);
    expect(said(30, 10)).toEqual([
      "thin",
      "30 incidents from 2024-Q1 to 2024-Q4, 2 to 10 a quarter: so few that ups and downs may be chance.",
    ]);
    expect(said(100, 3)).toEqual(["enough", "100 incidents from 2024-Q1 to 2024-Q4, 8 to 31 a quarter."]);
  });

  it("says so when no incident has a date", () => {
    const { sentence, strength, rows } = figure.compute(aLibrary([aPostmortem()]));
    expect([strength, sentence, rows]).toEqual([
      "cannot-say",
      "Of 1 incident, none has a known date up to 2024-12-31.",
      [] satisfies CountRow[],
    ]);
  });
});

function fourDigits(bound: number | null): number | null {
  return bound === null ? null : Number(bound.toFixed(4));
}

/** So many incidents, so many days apart, the last on 2024-12-30. */
function aRunOf(count: number, days: number) {
  const last = Date.parse("2024-12-30T12:00Z");
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(last - index * days * 86_400_000).toISOString().slice(0, 16);
    return anIncident(`i${index}`, start, 10);
  });
}
