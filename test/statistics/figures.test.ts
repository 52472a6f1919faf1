import { readdir } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeStatistics } from "../../src/statistics/compute-statistics.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { loadFigures } from "../../src/statistics/figures.ts";
import { aMeasure, anEntry } from "../site/a-report.ts";
import { aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const figures = await loadFigures();

describe("loadFigures()", () => {
  it("finds the figures in the order of their names, each called like its file", async () => {
    const folder = new URL("../../src/statistics/", import.meta.url);
    const ids = figures.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "causes",
        "coverage",
        "detection",
        "duration",
        "false-leads",
        "hours",
        "incidents-by-month",
        "incidents-over-time",
        "measures",
        "mitigation",
        "phases",
        "services",
        "severity-duration",
        "trigger-cause",
        "week",
      ]),
    );
    expect(ids).toEqual(ids.toSorted());
    expect(await readdir(folder)).toEqual(expect.arrayContaining(ids.map((id) => `${id}.ts`)));
  });

  it("gives every figure its own place on the page", () => {
    expect(new Set(figures.map(({ order }) => order)).size).toBe(figures.length);
  });
});

const moment = fc
  .option(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2021, max: 2026 }),
      precision: fc.constantFrom("second", "minute", "minute", "minute", "hour", "day"),
      approximate: fc.boolean(),
    }),
  )
  .map((found) => {
    if (found === null) return null;
    const { year, month, day, precision, approximate } = found;
    const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return aMoment(text, { precision, approximate });
  });

const day = fc.option(
  fc
    .tuple(fc.integer({ min: 2021, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-15`),
);

const measure = fc
  .record({
    done: fc.option(fc.boolean()),
    dropped: fc.boolean(),
    due: day,
    doneOn: day,
    kind: fc.constantFrom("prevent", "detect", null),
  } as const)
  .map((overrides) =>
    aMeasure("Limit retries", overrides.doneOn === null ? overrides : { ...overrides, done: true }),
  );

const postmortems = fc.uniqueArray(
  fc
    .record({
      id: fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/),
      status: fc.constantFrom("published", "published", "published", "draft", "in-review"),
      kind: fc.constantFrom("incident", "incident", "incident", "near-miss", "drill", "security"),
      severity: fc.constantFrom("sev1", "sev2", "unknown", null, "toString"),
      detection: fc.constantFrom("customer", "monitoring", "unknown", null),
      trigger: fc.constantFrom("deploy", "expiry", "unknown", null, "__proto__"),
      mitigation: fc.constantFrom("rollback", "flag", "unknown", null, "constructor"),
      ongoing: fc.boolean(),
      services: fc.subarray(["checkout", "search", "unknown", "toString"]),
      causes: fc.subarray(["code", "__proto__", "unknown"]),
      related: fc.subarray(["a", "b", "nobody"]),
      published: day,
      measures: fc.array(measure, { maxLength: 3 }),
      moments: fc.record({
        started: moment,
        detected: moment,
        acknowledged: moment,
        mitigated: moment,
        resolved: moment,
      }),
      minutes: fc.record({ falseLeads: fc.constantFrom(null, 0) }),
      timeline: fc.constantFrom([], [anEntry(aMoment("2024-01-01T00:00"), [], "It is noticed.")]),
    } as const)
    .map((overrides) => aPostmortem(overrides)),
  { maxLength: 60, selector: ({ id }) => id },
);

const windows = fc.constantFrom(
  { since: null, until: null },
  { since: "2023-05-05", until: null },
  { since: "2022-01-01", until: "2024-12-31" },
);

describe("every figure, over any library", () => {
  it("adds up, holds only what JSON can, and is the same every time", () => {
    fc.assert(
      fc.property(postmortems, windows, (reports, window) => {
        const library = aLibrary(reports, { asOf: "2025-06-30", config: { window } });
        const statistics = computeStatistics(library, figures);
        // Not-a-number and infinity would come back as null.
        expect(JSON.parse(JSON.stringify(statistics))).toEqual(statistics);
        const shuffled = { ...library, postmortems: library.postmortems.toReversed() };
        expect(withoutReports(computeStatistics(shuffled, figures).figures)).toEqual(
          withoutReports(statistics.figures),
        );
        for (const figure of Object.values(statistics.figures)) expectSound(figure, reports.length);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe("every figure, at the edges", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    anIncident(`r${index}`, `20${10 + (index % 15)}-0${1 + (index % 9)}-11T0${index % 10}:00`, index % 700, {
      published: `20${10 + (index % 15)}-12-01`,
      services: [`s${index % 20}`],
      causes: ["code"],
      detection: index % 4 === 0 ? "customer" : "monitoring",
      measures: [
        aMeasure("Limit retries", { done: index % 3 === 0, doneOn: index % 3 === 0 ? "2024-12-24" : null }),
      ],
    }),
  );

  it.each([
    ["an empty library", []],
    ["one report", [anIncident("a", "2024-03-01T00:00", 30)]],
    ["one report of nothing", [aPostmortem()]],
    [
      "ten that are all ongoing",
      Array.from({ length: 10 }, (_, index) =>
        aPostmortem({
          id: `i${index}`,
          ongoing: true,
          moments: { started: aMoment("2024-03-01T00:00") },
          measures: [aMeasure("Limit retries", { done: false })],
        }),
      ),
    ],
    [
      "forty that are all the same",
      Array.from({ length: 40 }, (_, index) =>
        anIncident(`i${index}`, `202${index % 4}-03-01T00:00`, 0, { published: `202${index % 4}-03-02` }),
      ),
    ],
    ["ten thousand", many],
  ])("is sound of %s", (_, reports) => {
    const statistics = computeStatistics(aLibrary(reports), figures);
    expect(JSON.parse(JSON.stringify(statistics))).toEqual(statistics);
    for (const figure of Object.values(statistics.figures)) expectSound(figure, reports.length);
  });
});

function expectSound({ n, of, excluded, reports, strength, sentence }: Figure, total: number): void {
  const leftOut = excluded.reduce((sum, { count }) => sum + count, 0);
  expect(n + leftOut).toBe(total);
  expect(n).toBeLessThanOrEqual(of);
  expect(reports).toHaveLength(n);
  expect(excluded.every(({ count }) => count > 0)).toBe(true);
  if (n < 10) expect(strength).toBe("cannot-say");
  expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  expect(sentence).not.toMatch(/NaN|undefined|null|Infinity/);
}

/** The ids stand in the order of the library, which a shuffled one does not have. */
function withoutReports(all: Readonly<Record<string, Figure>>) {
  return Object.values(all).map(({ reports, ...rest }) => ({ ...rest, reports: reports.toSorted() }));
}
