import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/publication.ts";
import { aLibrary, anIncident, aPostmortem } from "./a-postmortem.ts";

const published = (id: string, day: string | null, overrides = {}) =>
  anIncident(id, "2024-03-01T08:00", 60, { published: day, ...overrides });

describe("publication", () => {
  it("gives quantiles of the days from ten reports on", () => {
    const reports = Array.from({ length: 10 }, (_, index) => published(`i${index}`, `2024-03-${11 + index}`));
    const { summary, sentence, strength, unit } = figure.compute(aLibrary(reports));
    expect({ unit, strength }).toEqual({ unit: "days", strength: "thin" });
    // Type 7 by NumPy; the ranks of the median for n = 10 are 2 and 9, of p90's lower bound 7.
    expect(summary).toMatchObject({
      median: { value: 14.5, low: 11, high: 18 },
      p90: { value: 18.1, low: 16, high: null },
    });
    expect(sentence).toBe(
      "Half of the 10 reports were published within 15 days of resolution (95 % interval 11–18 days).",
    );
    expect(figure.compute(aLibrary(reports.slice(1))).summary).toBeNull();
  });

  it("leaves out what has no two days, each for its reason", () => {
    const { rows, excluded, sentence } = figure.compute(
      aLibrary([
        published("same-day", "2024-03-01"),
        published("unpublished", null),
        published("early", "2024-02-01"),
        published("later", "2025-02-01"),
        published("unresolved", "2024-03-02", { moments: { resolved: null } }),
        aPostmortem({ id: "ongoing", ongoing: true }),
      ]),
    );
    expect(rows).toEqual([{ id: "same-day", days: 0 }]);
    expect(excluded.map(({ reason }) => reason)).toEqual([
      "ongoing",
      "resolution not stated",
      "publication not stated",
      "published after the date of the figures",
      "published before it was resolved",
    ]);
    expect(sentence).toBe(
      "How long publishing took is known for 1 of 6 incidents: too few for a summary, each is shown.",
    );
  });
});
