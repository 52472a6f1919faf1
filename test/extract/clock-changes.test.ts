import { describe, expect, test } from "vitest";
import { entriesOf, problemsOf, readTimeline } from "./a-report.ts";

// Berlin set its clocks forward on 31 March 2024 at 02:00, and back on 27 October 2024 at 03:00.
const spring = "timezone: Europe/Berlin\nstarted: 2024-03-31 01:30";
const autumn = "timezone: Europe/Berlin\nstarted: 2024-10-27 01:30";

describe("a local time that does not exist", () => {
  test("is invalid, and both readings are offered", () => {
    const report = readTimeline("- 02:30 **Detected** — x", spring);
    expect(entriesOf(report)).toEqual(["- [detected] x"]);
    expect(problemsOf(report)).toEqual(["time-invalid 8:3"]);
    expect(report.timeProblems[0]?.expected).toHaveLength(2);
    expect(report.moments.detected).toBeNull();
  });

  test("exists where its offset is written with it", () => {
    expect(entriesOf(readTimeline("- 02:30 +01:00 — x", spring))).toEqual(["2024-03-31 01:30 x"]);
  });

  test("leaves the times around it as they are", () => {
    expect(entriesOf(readTimeline("- 01:59 — x\n- 03:00 — y", spring))).toEqual([
      "2024-03-31 00:59 x",
      "2024-03-31 01:00 y",
    ]);
  });
});

describe("a local time that exists twice", () => {
  test("is ambiguous, and both readings are offered", () => {
    const report = readTimeline("- 02:30 **Detected** — x", autumn);
    expect(entriesOf(report)).toEqual(["- [detected] x"]);
    expect(problemsOf(report)).toEqual(["time-ambiguous 8:3"]);
    expect(report.timeProblems[0]?.expected).toHaveLength(2);
  });

  test.each([
    ["an offset", "02:30 +02:00", "2024-10-27 00:30"],
    ["the other offset", "02:30 +01:00", "2024-10-27 01:30"],
    ["an abbreviation", "02:30 CEST", "2024-10-27 00:30"],
    ["the other abbreviation", "02:30 CET", "2024-10-27 01:30"],
    ["a second reading", "02:30 (01:30 UTC)", "2024-10-27 01:30"],
  ])("is settled by %s", (_, time, at) => {
    const report = readTimeline(`- ${time} — x`, autumn);
    expect(entriesOf(report)).toEqual([`${at} x`]);
    expect(problemsOf(report)).toEqual([]);
  });

  test("spans are counted in real minutes", () => {
    const report = readTimeline("- 01:30 **Started** — x\n- 03:30 **Resolved** — y", autumn);
    expect(report.minutes.toResolve).toBe(180);
    const inSpring = readTimeline("- 01:30 **Started** — x\n- 03:30 **Resolved** — y", spring);
    expect(inSpring.minutes.toResolve).toBe(60);
  });
});

test("a day begins when it begins there", () => {
  const { moments } = readTimeline("", "timezone: America/Sao_Paulo\nstarted: 2018-11-04");
  // Clocks there went from 23:59 straight to 01:00.
  expect(moments.started).toMatchObject({ at: "2018-11-04T03:00:00Z", precision: "day" });
});

describe("a second reading in parentheses", () => {
  const started = "started: 2024-05-12T17:00:00Z";

  test.each([
    ["13:14 EDT (17:14 UTC)", "2024-05-12 17:14"],
    ["17:14 UTC (13:14 EDT)", "2024-05-12 17:14"],
    ["2024-05-12 13:14 EDT (17:14 UTC)", "2024-05-12 17:14"],
    ["10:14 PDT (19:14 CEST)", "2024-05-12 17:14"],
    ["23:30 EDT (03:30 UTC)", "2024-05-13 03:30"],
  ])("agrees: %s", (time, at) => {
    const report = readTimeline(`- ${time} — x`, started);
    expect(entriesOf(report)).toEqual([`${at} x`]);
    expect(problemsOf(report)).toEqual([]);
  });

  test.each(["13:14 EDT (18:14 UTC)", "13:14 EDT (17:15 UTC)", "13:14 EST (17:14 UTC)"])(
    "must agree: %s",
    (time) => {
      const report = readTimeline(`- ${time} — x`, started);
      expect(problemsOf(report)).toContain("time-contradiction 7:3");
      expect(entriesOf(report)).toHaveLength(1);
    },
  );

  test("in a table", () => {
    const report = readTimeline("| Time | Event |\n|-|-|\n| 13:14 EDT (18:14 UTC) | x |", started);
    expect(problemsOf(report)).toEqual(["time-contradiction 9:3"]);
  });

  test("in the front matter", () => {
    const report = readTimeline("", "started: 2024-05-12 13:14 EDT (18:14 UTC)");
    expect(problemsOf(report)).toEqual(["time-contradiction 2:10"]);
  });

  test("is no part of the text", () => {
    const { timeline } = readTimeline("- 13:14 EDT (17:14 UTC) **Detected** — x", started);
    expect(timeline[0]?.markers).toEqual(["detected"]);
    expect(timeline[0]?.at?.text).toBe("13:14 EDT");
  });
});
