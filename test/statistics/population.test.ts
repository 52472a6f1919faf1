import { describe, expect, it } from "vitest";
import { population, populationRule } from "../../src/statistics/population.ts";
import { aConfig, aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const library = [
  aPostmortem({ id: "counted" }),
  aPostmortem({ id: "draft", status: "draft" }),
  aPostmortem({ id: "draft-of-a-drill", status: "draft", kind: "drill" }),
  aPostmortem({ id: "in-review", status: "in-review" }),
  aPostmortem({ id: "near-miss", kind: "near-miss" }),
  aPostmortem({ id: "drill", kind: "drill" }),
  aPostmortem({ id: "security", kind: "security" }),
];

const window = (since: string | null, until: string | null) => ({ config: { window: { since, until } } });

describe("population(library)", () => {
  it("keeps published incidents and counts the others, each once", () => {
    const { members, excluded } = population(aLibrary(library));
    expect(members.map(({ id }) => id)).toEqual(["counted"]);
    expect(excluded).toEqual([
      { reason: "draft", count: 2 },
      { reason: "in review", count: 1 },
      { reason: "near miss", count: 1 },
      { reason: "drill", count: 1 },
      { reason: "security incident", count: 1 },
    ]);
  });

  it("is empty for an empty library", () => {
    expect(population(aLibrary([]))).toEqual({ members: [], excluded: [] });
  });

  it("keeps to the window, both days included, by start or else detection", () => {
    const dated = [
      anIncident("before", "2023-12-31T23:59", 5),
      anIncident("first", "2024-01-01T00:00", 5),
      aPostmortem({ id: "detected", moments: { detected: aMoment("2024-03-01T09:00") } }),
      anIncident("last", "2024-06-30T23:59", 5),
      anIncident("after", "2024-07-01T00:00", 5),
      aPostmortem({ id: "undated", moments: { resolved: aMoment("2024-03-01T09:00") } }),
    ];
    const { members, excluded } = population(aLibrary(dated, window("2024-01-01", "2024-06-30")));
    expect(members.map(({ id }) => id)).toEqual(["last", "detected", "first"]);
    expect(excluded).toEqual([
      { reason: "without a date to place it in the window", count: 1 },
      { reason: "outside the window", count: 2 },
    ]);
    const sinceOnly = population(aLibrary(dated, window("2024-07-01", null)));
    expect(sinceOnly.members.map(({ id }) => id)).toEqual(["after"]);
    expect(population(aLibrary(dated)).members).toHaveLength(6);
  });
});

describe("populationRule(library)", () => {
  it("names the window where there is one", () => {
    const rule = (since: string | null, until: string | null) =>
      populationRule({ config: { ...aConfig, ...window(since, until).config } });
    expect(rule(null, null)).not.toContain("began");
    expect(rule("2024-01-01", null)).toContain("Only incidents that began from 2024-01-01 count.");
    expect(rule("2024-01-01", "2024-06-30")).toContain("began from 2024-01-01 until 2024-06-30 count.");
  });
});
