import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/week.ts";
import { aLibrary, aMoment, aPostmortem } from "./a-postmortem.ts";

function began(id: string, at: string, more = {}) {
  return aPostmortem({ id, moments: { started: aMoment(at, more) } });
}

describe("week", () => {
  it("counts by weekday and hour, in and out of hours", () => {
    // 2024-05-13 was a Monday.
    const { rows, sentence, summary, unit } = figure.compute(
      aLibrary([
        began("first", "2024-05-13T09:00"),
        began("last", "2024-05-17T16:59"),
        began("after", "2024-05-17T17:00"),
        began("before", "2024-05-14T08:59"),
        began("sunday", "2024-05-19T12:00"),
      ]),
    );
    expect(rows.map(({ byHour, ...row }) => Object.values(row))).toEqual([
      ["Monday", 1, 1, 0],
      ["Tuesday", 1, 0, 1],
      ["Wednesday", 0, 0, 0],
      ["Thursday", 0, 0, 0],
      ["Friday", 2, 1, 1],
      ["Saturday", 0, 0, 0],
      ["Sunday", 1, 0, 1],
    ]);
    const hours = rows.map(({ byHour }) => Object.entries(byHour).filter(([, count]) => count > 0));
    expect(hours[4]).toEqual([
      ["16h", 1],
      ["17h", 1],
    ]);
    expect(Object.keys(rows[0]?.byHour ?? {})).toHaveLength(24);
    expect({ summary, unit }).toEqual({ summary: null, unit: "incidents" });
    expect(sentence).toBe(
      "The hour at which they began is known for 5 of 5 incidents: too few for a share, each is shown.",
    );
  });

  it("follows the clocks of the library's zone, also across their changes", () => {
    const config = { timezone: "Europe/Berlin" };
    const library = aLibrary(
      [
        // In winter 23:30 UTC on Sunday is 00:30 on Monday, in summer 07:30 UTC is 09:30.
        began("winter", "2024-01-14T23:30"),
        began("summer", "2024-07-15T07:30"),
      ],
      { config },
    );
    const { rows, definition } = figure.compute(library);
    expect(rows[0]).toMatchObject({ weekday: "Monday", count: 2, inHours: 1, outOfHours: 1 });
    expect(rows[0]?.byHour).toMatchObject({ "00h": 1, "09h": 1 });
    expect(definition).toContain("Europe/Berlin");
  });

  it("takes UTC where the library names no zone, and says so", () => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      began(`i${index}`, index < 5 ? "2024-05-13T10:00" : "2024-05-13T20:00"),
    );
    const { sentence, summary } = figure.compute(aLibrary(ten, { config: { timezone: null } }));
    // Clopper and Pearson's table gives 18.71 to 81.29 % for 5 of 10.
    expect(summary).toEqual({ inHours: 5, shareInHours: { value: 0.5, low: 0.187086, high: 0.812914 } });
    expect(sentence).toBe(
      "Of 10 incidents, 5 began Monday to Friday from 9 to 17 (UTC): 50 % (95 % interval 19–81 %), in 24 % of the week.",
    );
  });

  it("keeps times known to the hour and leaves out those known less well", () => {
    const { n, excluded } = figure.compute(
      aLibrary([
        began("hour", "2024-05-13T09:00", { precision: "hour" }),
        began("day", "2024-05-13", { precision: "day" }),
        began("about", "2024-05-13T09:00", { approximate: true }),
        aPostmortem({ id: "undated" }),
      ]),
    );
    expect(n).toBe(1);
    expect(excluded).toEqual([
      { reason: "start and detection not stated", count: 1 },
      { reason: "known only to the day", count: 1 },
      { reason: "approximate time", count: 1 },
    ]);
  });
});
