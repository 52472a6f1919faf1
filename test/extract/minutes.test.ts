import { describe, expect, test } from "vitest";
import { readReport, readTimeline, when } from "./a-report.ts";

describe("spans", () => {
  test("of the design's example", () => {
    const { minutes } = readTimeline(
      `- 13:32 **Detected** — a
- 13:35 **Acknowledged** — b
- 13:40–14:00 **False lead** — c
- 14:30 **Mitigated, Resolved** — d`,
    );
    expect(minutes).toEqual({
      from: "started",
      toDetect: 2,
      toAcknowledge: 3,
      toMitigate: 60,
      toResolve: 60,
      impact: 60,
      falseLeads: 20,
    });
  });

  test("count from detected where nobody states the start, and say so", () => {
    const { minutes } = readTimeline(
      "- 13:32 **Detected** — a\n- 14:00 **Resolved** — b",
      "timezone: UTC\ndate: 2024-05-12",
    );
    expect(minutes).toMatchObject({
      from: "detected",
      toDetect: null,
      toMitigate: null,
      toResolve: 28,
      impact: 28,
    });
  });

  test("are unknown without moments", () => {
    expect(readReport("---\ntitle: x\n---\n").minutes).toEqual({
      from: null,
      toDetect: null,
      toAcknowledge: null,
      toMitigate: null,
      toResolve: null,
      impact: null,
      falseLeads: 0,
    });
  });

  test("are unknown where one would be negative", () => {
    const { minutes } = readTimeline("- 13:00 **Detected** — a\n- 13:31 **Resolved** — b");
    expect(minutes.toDetect).toBeNull();
    expect(minutes.toResolve).toBe(1);
  });

  test("have two decimals", () => {
    expect(readTimeline("- 13:30:10 **Detected** — a").minutes.toDetect).toBe(0.17);
  });
});

describe("false leads", () => {
  const falseLeads = (markdown: string): number | null => readTimeline(markdown).minutes.falseLeads;

  test.each([
    ["none", "- 13:40 — x", 0],
    ["one", "- 13:40–14:00 **False lead** — x", 20],
    ["two apart", "- 13:40–14:00 **False lead** — x\n- 14:10–14:15 **False lead** — y", 25],
    ["two that overlap", "- 13:40–14:00 **False lead** — x\n- 13:50–14:10 **False lead** — y", 30],
    ["two that touch", "- 13:40–14:00 **False lead** — x\n- 14:00–14:10 **False lead** — y", 30],
    ["one within another", "- 13:40–14:30 **False lead** — x\n- 13:50–14:00 **False lead** — y", 50],
    ["one twice", "- 13:40–14:00 **False lead** — x\n- 13:40–14:00 **False lead** — y", 20],
    ["over midnight", "- 23:50–00:20 **False lead** — x", 30],
    ["one without a range", "- 13:40–14:00 **False lead** — x\n- 14:10 **False lead** — y", null],
    ["one of unknown time", "- unknown **False lead** — x", null],
    ["by another name", "- 13:40–14:00 **Misleading path** — x", 20],
  ])("%s", (_, markdown, minutes) => {
    expect(falseLeads(markdown)).toBe(minutes);
  });
});

describe("lead-up and follow-up", () => {
  test("entries before Started and after Resolved change no span", () => {
    const { minutes, moments } = readTimeline(
      `- 13:00 — The release goes out.
- 13:30 **Started** — a
- 13:40 **Detected** — b
- 14:30 **Resolved** — c
- 16:00 — We write to our customers.`,
    );
    expect(minutes).toMatchObject({ toDetect: 10, toResolve: 60, impact: 60 });
    expect(when(moments.started)).toBe("2024-05-12 20:30");
  });

  test("the cause may enter long before", () => {
    const { moments, minutes } = readTimeline(
      "- 2024-02-01 **Introduced** — a\n- 2024-05-12 13:30 **Started** — b\n- 14:30 **Resolved** — c",
    );
    expect(moments.introduced).toMatchObject({ at: "2024-02-01T08:00:00Z", precision: "day" });
    expect(minutes.impact).toBe(60);
  });
});

describe("front matter and marker of one moment", () => {
  const problems = (marker: string, frontMatter: string): string[] =>
    readTimeline(`- ${marker} — x`, `timezone: UTC\n${frontMatter}`).timeProblems.map(({ kind }) => kind);

  test.each([
    ["equal", "13:30 **Started**", "started: 2024-05-12 13:30"],
    ["within the minute", "13:30:40 **Started**", "started: 2024-05-12 13:30"],
    ["to the day", "13:30 **Started**", "started: 2024-05-12"],
    ["to the hour", "13:40 **Started**", "started: 2024-05-12 13h"],
    ["about", "13:40 **Started**", "started: ~2024-05-12 13:30"],
    ["in another zone", "15:30 CEST **Started**", "started: 2024-05-12T13:30:00Z"],
  ])("agree: %s", (_, marker, frontMatter) => {
    expect(problems(marker, frontMatter)).toEqual([]);
  });

  test.each([
    ["a minute apart", "13:31 **Started**", "started: 2024-05-12 13:30"],
    ["on another day", "2024-05-13 13:30 **Started**", "started: 2024-05-12"],
    ["an hour apart", "13:30 **Resolved**", "started: 2024-05-12 13:00\nresolved: 2024-05-12 14:30"],
  ])("must agree: %s", (_, marker, frontMatter) => {
    expect(problems(marker, frontMatter)).toEqual(["time-contradiction"]);
  });

  test("the contradiction stands at the front matter and names the entry", () => {
    const report = readTimeline("- 13:31 **Started** — x", "timezone: UTC\nstarted: 2024-05-12 13:30");
    expect(report.timeProblems[0]).toMatchObject({
      place: { line: 3, column: 10 },
      cause: { place: { line: 8, column: 3 } },
    });
  });

  test("the more exact one is kept", () => {
    const report = readTimeline("- 13:30 **Started** — x", "timezone: UTC\nstarted: 2024-05-12");
    expect(when(report.moments.started)).toBe("2024-05-12 13:30");
  });
});
