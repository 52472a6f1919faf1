import { describe, expect, it } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { figure } from "../../src/statistics/hours.ts";
import { anEntry, after as minutesAfter } from "../site/a-report.ts";
import { aLibrary, aPostmortem, type Overrides } from "./a-postmortem.ts";

const start = "2024-03-01T08:00";

/** An incident of which all four moments are known, in minutes after its start. */
function split(
  id: string,
  [detected, mitigated, resolved]: readonly [number, number, number],
  leads: readonly (readonly [number, number])[] = [],
  more: Overrides = {},
): Postmortem {
  return aPostmortem({
    id,
    timeline: [
      anEntry(minutesAfter(start, 0), ["started"], "It begins."),
      ...leads.map(([from, to]) =>
        anEntry(minutesAfter(start, from), ["false-lead"], "Load?", minutesAfter(start, to)),
      ),
    ],
    ...more,
    moments: {
      started: minutesAfter(start, 0),
      detected: minutesAfter(start, detected),
      mitigated: minutesAfter(start, mitigated),
      resolved: minutesAfter(start, resolved),
      ...more.moments,
    },
  });
}

describe("hours", () => {
  it("splits the time of an incident into parts that add up, the longest first", () => {
    const library = aLibrary([
      split("short", [5, 15, 20]),
      // Leads of 20–40 and 30–50 overlap: 30 minutes of the 90 between detection and mitigation.
      split(
        "long",
        [10, 100, 130],
        [
          [20, 40],
          [30, 50],
        ],
      ),
    ]);
    const { rows, summary, sentence, n, of, unit } = figure.compute(library);
    expect(rows).toEqual([
      { id: "long", unnoticed: 10, diagnosing: 60, falseLeads: 30, repairing: 30, total: 130 },
      { id: "short", unnoticed: 5, diagnosing: 10, falseLeads: 0, repairing: 5, total: 20 },
    ]);
    expect({ n, of, unit, summary }).toEqual({ n: 2, of: 2, unit: "minutes", summary: null });
    expect(sentence).toBe("The time of 2 of 2 incidents can be split: too few for a sum, each is shown.");
  });

  it("counts of a false lead only what lies between detection and mitigation", () => {
    const leads = [
      [0, 20],
      [50, 90],
      [95, 99],
    ] as const;
    const [row] = figure.compute(aLibrary([split("a", [10, 60, 100], leads)])).rows;
    // 10–20 and 50–60.
    expect(row).toMatchObject({ falseLeads: 20, diagnosing: 30, repairing: 40, total: 100 });
  });

  it("sums up from ten on, with the share of the three longest", () => {
    // Nine of 100 minutes and one of 1100: 2000 in all, of which the three longest are 1300.
    const many = Array.from({ length: 9 }, (_, index) => split(`i${index}`, [20, 60, 100]));
    const library = aLibrary([...many, split("longest", [20, 1060, 1100], [[100, 300]])]);
    const { summary, sentence, strength } = figure.compute(library);
    expect(summary).toEqual({
      total: 2000,
      minutes: { unnoticed: 200, diagnosing: 1200, falseLeads: 200, repairing: 400 },
      shares: { unnoticed: 0.1, diagnosing: 0.6, falseLeads: 0.1, repairing: 0.2 },
      shareOfThreeLongest: 0.65,
    });
    expect(strength).toBe("thin");
    expect(sentence).toBe(
      "Of 33 h in 10 incidents, 10 % passed unnoticed, 60 % went into diagnosing, 10 % into false leads and 20 % into repairing; the three longest make up 65 %.",
    );
  });

  it("counts as not split what cannot be, each for its reason", () => {
    const library = aLibrary([
      split("whole", [5, 15, 20]),
      split("ongoing", [5, 15, 20], [], { ongoing: true }),
      split("unnoticed", [5, 15, 20], [], { moments: { detected: null } }),
      split("hour", [5, 15, 20], [], {
        moments: { resolved: minutesAfter(start, 60, { precision: "hour" }) },
      }),
      split("about", [5, 15, 20], [], {
        moments: { mitigated: minutesAfter(start, 15, { approximate: true }) },
      }),
      split("disordered", [15, 5, 20]),
      split("twice", [5, 15, 20], [], {
        episodes: [1, 2].map(() => ({ start: minutesAfter(start, 0), end: minutesAfter(start, 15) })),
      }),
      split("untold", [5, 15, 20], [], { timeline: [] }),
      split("open lead", [5, 15, 20], [], { minutes: { falseLeads: null } }),
    ]);
    const { n, excluded } = figure.compute(library);
    expect(n).toBe(1);
    expect(excluded).toEqual([
      { reason: "not split: ongoing", count: 1 },
      { reason: "not split: detection not stated", count: 1 },
      { reason: "not split: known only to the day or hour", count: 1 },
      { reason: "not split: approximate time", count: 1 },
      { reason: "not split: moments not in order", count: 1 },
      { reason: "not split: several episodes", count: 1 },
      { reason: "not split: no timeline to show false leads", count: 1 },
      { reason: "not split: a false lead without a range", count: 1 },
    ]);
  });

  it("has no share where no time passed", () => {
    const library = aLibrary(Array.from({ length: 10 }, (_, index) => split(`i${index}`, [0, 0, 0])));
    const { summary, sentence } = figure.compute(library);
    expect(summary).toMatchObject({ total: 0, shares: null, shareOfThreeLongest: null });
    expect(sentence).toBe("No time passed in the 10 incidents that can be split.");
  });
});
