import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/model/postmortem.ts";
import { figure } from "../../src/statistics/recurrence.ts";
import { figure as repeats } from "../../src/statistics/repeats-with-open-measure.ts";
import { aMeasure } from "../site/a-report.ts";
import { aLibrary, anIncident, type Overrides } from "./a-postmortem.ts";

const incident = (id: string, day: string, overrides: Overrides = {}) =>
  anIncident(id, `${day}T08:00`, 60, { services: ["checkout"], causes: ["code"], ...overrides });

describe("recurrence", () => {
  it("counts services and causes that came together more than once", () => {
    const { rows, sentence, n, excluded } = figure.compute(
      aLibrary([
        incident("a", "2024-01-01", { services: ["checkout", "checkout", "search"] }),
        incident("b", "2024-02-01", { causes: ["code", "capacity"] }),
        incident("c", "2024-03-01", { services: ["search"], causes: ["network"] }),
        incident("d", "2024-04-01", { services: ["unknown"] }),
        incident("e", "2024-05-01", { causes: [] }),
      ]),
    );
    expect(rows).toEqual([
      { service: "checkout", cause: "code", count: 2, first: "2024-01-01", last: "2024-02-01" },
    ]);
    expect(sentence).toBe("2 of 3 incidents share a service and a cause with another, in 1 pair.");
    expect({ n, excluded }).toEqual({
      n: 3,
      excluded: [
        { reason: "service not stated", count: 1 },
        { reason: "cause not stated", count: 1 },
      ],
    });
  });

  it("keeps pairs apart whose names run together", () => {
    const { rows } = figure.compute(
      aLibrary([
        incident("a", "2024-01-01", { services: ["a b"], causes: ["c"] }),
        incident("b", "2024-01-02", { services: ["a"], causes: ["b c"] }),
      ]),
    );
    expect(rows).toEqual([]);
  });
});

describe("repeats-with-open-measure", () => {
  const measure = (overrides: Partial<Measure>) => aMeasure("Limit retries", overrides);
  const outcome = (measures: readonly Measure[], earlier: Overrides = {}, later: Overrides = {}) => {
    const { rows, excluded } = repeats.compute(
      aLibrary([
        incident("earlier", "2024-01-01", { measures, ...earlier }),
        incident("later", "2024-06-01", later),
      ]),
    );
    return { rows: rows.map(({ id, openMeasures }) => [id, openMeasures]), excluded };
  };
  const unknown = [{ reason: "not known whether an earlier measure was open", count: 1 }];

  it.each([
    ["still open", measure({ done: false })],
    ["done only later", measure({ done: true, doneOn: "2024-06-02" })],
  ])("finds an incident while a measure was %s", (_, open) => {
    expect(outcome([open, measure({ done: null })])).toEqual({ rows: [["later", 1]], excluded: [] });
  });

  it("does not count a measure that was done by then", () => {
    expect(outcome([measure({ done: true, doneOn: "2024-06-01" })])).toEqual({ rows: [], excluded: [] });
    expect(outcome([])).toEqual({ rows: [], excluded: [] });
  });

  it.each([
    ["done without a date", measure({ done: true })],
    ["of unstated state", measure({ done: null })],
    ["dropped", measure({ dropped: true, done: false })],
  ])("leaves out what cannot be known: a measure %s", (_, vague) => {
    expect(outcome([vague])).toEqual({ rows: [], excluded: unknown });
  });

  it("cannot know since when a measure was open whose incident has no resolution", () => {
    expect(outcome([measure({ done: false })], { moments: { resolved: null } })).toEqual({
      rows: [],
      excluded: unknown,
    });
  });

  it("asks for a shared service and cause, or for a link in either direction", () => {
    const open = [measure({ done: false })];
    expect(outcome(open, { causes: ["network"] }).rows).toEqual([]);
    expect(outcome(open, { causes: ["network"], related: ["later"] }).rows).toEqual([["later", 1]]);
    expect(outcome(open, { causes: ["network"] }, { related: ["earlier"] }).rows).toEqual([["later", 1]]);
    expect(outcome(open, {}, { causes: ["unknown"], related: ["earlier"] }).rows).toEqual([["later", 1]]);
    expect(outcome(open, {}, { causes: ["unknown"] }).excluded).toEqual([
      { reason: "service or cause not stated", count: 1 },
    ]);
  });

  it("names the latest of the earlier ones and counts the others", () => {
    const open = [measure({ done: false })];
    const { rows, sentence, n } = repeats.compute(
      aLibrary([
        incident("first", "2024-01-01", { measures: open }),
        incident("second", "2024-02-01", { measures: [...open, ...open] }),
        incident("third", "2024-03-01"),
        incident("other", "2024-04-01", { services: ["search"] }),
      ]),
    );
    expect(rows).toEqual([
      { id: "third", began: "2024-03-01", earlier: "second", earlierIncidents: 2, openMeasures: 3 },
      { id: "second", began: "2024-02-01", earlier: "first", earlierIncidents: 1, openMeasures: 1 },
    ]);
    expect(n).toBe(4);
    expect(sentence).toBe(
      "Of 4 incidents, 2 came after a similar one, and 2 of these while a measure of it was open.",
    );
  });
});
