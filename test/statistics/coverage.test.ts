import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/coverage.ts";
import { anEntry } from "../site/a-report.ts";
import { aLibrary, aMoment, anIncident, aPostmortem } from "./a-postmortem.ts";

const prose = { text: "It failed.", html: "<p>It failed.</p>" };

const reports = [
  anIncident("a", "2023-05-05T08:00", 30, { severity: "sev1", services: ["web"], rootCause: prose }),
  anIncident("b", "2024-05-05T08:00", 30, { severity: "unknown", services: ["unknown"] }),
  aPostmortem({
    id: "ongoing",
    severity: "sev2",
    ongoing: true,
    moments: { detected: aMoment("2024-06-06T08:00") },
    timeline: [anEntry(aMoment("2024-06-06T08:00"), ["detected"], "Seen.")],
  }),
  aPostmortem({ id: "undated", fields: { region: "eu", budget: null } }),
  anIncident("draft", "2022-05-05T08:00", 30, { status: "draft", severity: "sev1" }),
];

function rowOf(field: string, config = {}) {
  return figure.compute(aLibrary(reports, { config })).rows.find((row) => row.field === field);
}

describe("coverage", () => {
  it("counts for each field how many reports state it, by year", () => {
    expect(rowOf("severity")).toEqual({
      field: "severity",
      part: "fact",
      count: 2,
      of: 4,
      share: null,
      byYear: { "2023": { count: 1, of: 1 }, "2024": { count: 1, of: 2 }, undated: { count: 0, of: 1 } },
    });
    expect(rowOf("services")).toMatchObject({ count: 1, of: 4 });
    expect(rowOf("rootCause")).toMatchObject({ part: "section", count: 1, of: 4 });
    expect(rowOf("timeline")).toMatchObject({ count: 1, of: 4 });
  });

  it("does not miss the end of what is not over", () => {
    expect(rowOf("resolved")).toMatchObject({
      part: "moment",
      count: 2,
      of: 3,
      byYear: { "2024": { count: 1, of: 1 } },
    });
    expect(rowOf("detected")).toMatchObject({ count: 1, of: 4 });
  });

  it("has the library's own fields too", () => {
    const config = { fields: { region: {}, budget: {} } };
    expect(rowOf("region", config)).toMatchObject({ part: "own field", count: 1, of: 4 });
    expect(rowOf("budget", config)).toMatchObject({ count: 0, of: 4 });
  });

  it("gives shares from ten on", () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      anIncident(`i${index}`, "2024-05-05T08:00", 5, { severity: index < 9 ? "sev1" : null }),
    );
    const { rows, sentence, n, of, strength } = figure.compute(aLibrary(many));
    expect(rows.find(({ field }) => field === "severity")?.share).toBe(0.9);
    // Severity, start and resolution; of the others that none states, services come first.
    expect(sentence).toBe(
      "3 of 22 fields are stated by at least 90 % of reports; least often services, by 0 of 10.",
    );
    expect({ n, of, strength }).toEqual({ n: 10, of: 10, strength: "thin" });
  });

  it("only counts below ten", () => {
    expect(figure.compute(aLibrary(reports)).sentence).toBe(
      "What 4 incidents state is counted by field: too few reports for shares.",
    );
    expect(figure.compute(aLibrary([])).rows).toEqual([]);
  });
});
