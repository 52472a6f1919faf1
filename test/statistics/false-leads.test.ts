import { describe, expect, it } from "vitest";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { figure } from "../../src/statistics/false-leads.ts";
import { anEntry, after as minutesAfter } from "../site/a-report.ts";
import { aLibrary, aPostmortem, type Overrides } from "./a-postmortem.ts";

const start = "2024-03-01T08:00";

/** An incident mitigated after so many minutes, with a false lead from its 10th minute on. */
function led(id: string, mitigated: number, lead: number, more: Overrides = {}): Postmortem {
  const entry = anEntry(minutesAfter(start, 10), ["false-lead"], "Load?", minutesAfter(start, 10 + lead));
  return aPostmortem({
    id,
    timeline: [anEntry(minutesAfter(start, 0), ["started"], "It begins."), ...(lead === 0 ? [] : [entry])],
    ...more,
    moments: { started: minutesAfter(start, 0), mitigated: minutesAfter(start, mitigated), ...more.moments },
  });
}

describe("false-leads", () => {
  it("lists the time on them and its share, the most first", () => {
    const { rows, sentence, unit } = figure.compute(
      aLibrary([led("none", 50, 0), led("long", 100, 25), led("beyond", 40, 500)]),
    );
    expect(rows).toEqual([
      { id: "beyond", falseLeads: 30, toMitigate: 40, share: 0.75 },
      { id: "long", falseLeads: 25, toMitigate: 100, share: 0.25 },
      { id: "none", falseLeads: 0, toMitigate: 50, share: 0 },
    ]);
    expect(unit).toBe("minutes");
    expect(sentence).toBe(
      "Time on false leads was measured for 3 of 3 incidents: too few for a share, each is shown.",
    );
  });

  it("gives shares from ten on", () => {
    const library = aLibrary([
      ...Array.from({ length: 5 }, (_, index) => led(`with${index}`, 100, 40)),
      ...Array.from({ length: 5 }, (_, index) => led(`without${index}`, 60, 0)),
    ]);
    const { summary, sentence } = figure.compute(library);
    // Clopper and Pearson's table gives 18.71 to 81.29 % for 5 of 10; 200 of 800 minutes.
    expect(summary).toMatchObject({ count: 5, falseLeads: 200, toMitigate: 800, shareOfTime: 0.25 });
    expect(summary?.shareWithFalseLead.value).toBe(0.5);
    expect(summary?.shareWithFalseLead.low).toBeCloseTo(0.1871, 4);
    expect(summary?.shareWithFalseLead.high).toBeCloseTo(0.8129, 4);
    expect(sentence).toBe(
      "Of 10 incidents, 5 had a marked false lead: 50 % (95 % interval 19–81 %); together they took 25 % of the time to mitigate.",
    );
  });

  it("leaves out what was not measured, and counts it", () => {
    const rough = anEntry(
      minutesAfter(start, 10, { approximate: true }),
      ["false-lead"],
      "Load?",
      minutesAfter(start, 20),
    );
    const { n, excluded } = figure.compute(
      aLibrary([
        led("measured", 50, 10),
        led("untold", 50, 0, { timeline: [] }),
        led("open", 50, 0, { minutes: { falseLeads: null } }),
        led("rough", 50, 0, { timeline: [rough] }),
        led("never", 50, 10, { moments: { mitigated: null } }),
      ]),
    );
    expect(n).toBe(1);
    expect(excluded).toEqual([
      { reason: "no timeline", count: 1 },
      { reason: "a false lead without a range", count: 1 },
      { reason: "a false lead known only roughly", count: 1 },
      { reason: "mitigation not stated", count: 1 },
    ]);
  });

  it("has no share of an incident that was mitigated at once", () => {
    expect(figure.compute(aLibrary([led("once", 0, 5)])).rows).toEqual([
      { id: "once", falseLeads: 0, toMitigate: 0, share: null },
    ]);
  });
});
