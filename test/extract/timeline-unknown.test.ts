import { describe, expect, test } from "vitest";
import { entriesOf, problemsOf, readTimeline } from "./a-report.ts";

describe("an entry whose time nobody knows", () => {
  test.each([
    ["unknown", "unknown — Somebody restarts it.", "- Somebody restarts it."],
    ["a question mark", "? — Somebody restarts it.", "- Somebody restarts it."],
    ["upper case", "Unknown — Somebody restarts it.", "- Somebody restarts it."],
    ["in bold", "**unknown** — Somebody restarts it.", "- Somebody restarts it."],
    ["a colon", "unknown: Somebody restarts it.", "- Somebody restarts it."],
    ["a marker", "unknown **Detected** — Somebody sees it.", "- [detected] Somebody sees it."],
    ["a marker and a question mark", "? **Detected** — Somebody sees it.", "- [detected] Somebody sees it."],
    ["a marker and nothing more", "unknown **Detected**", "- [detected]"],
    [
      "a marker behind a dash",
      "unknown — **Detected** — Somebody sees it.",
      "- [detected] Somebody sees it.",
    ],
    ["several markers", "unknown **Mitigated, Resolved** — Over.", "- [mitigated, resolved] Over."],
  ])("%s", (_, item, expected) => {
    const report = readTimeline(`- ${item}`);
    expect(entriesOf(report)).toEqual([expected]);
    expect(report.timeline[0]?.time?.from.unknown).toBe(true);
    expect(problemsOf(report)).toEqual([]);
  });

  test("is none where a sentence begins with the word", () => {
    const report = readTimeline("- Unknown callers flooded the API.");
    expect(entriesOf(report)).toEqual(["- Unknown callers flooded the API."]);
    expect(report.timeline[0]?.time).toBeNull();
  });

  test("is skipped when the next one is dated", () => {
    expect(entriesOf(readTimeline("- 23:50 — a\n- unknown — b\n- ? — c\n- 00:10 — d"))).toEqual([
      "2024-05-13 06:50 a",
      "- b",
      "- c",
      "2024-05-13 07:10 d",
    ]);
  });

  test("may be the first", () => {
    expect(entriesOf(readTimeline("- unknown — a\n- 13:35 — b"))).toEqual(["- a", "2024-05-12 20:35 b"]);
  });

  test("leaves its moment unknown, in the record too", () => {
    const report = readTimeline(
      "- 13:35 **Started** — a\n- unknown **Detected** — b\n- 14:00 **Resolved** — c",
    );
    expect(report.moments.detected).toBeNull();
    expect(report.record.detected).toBe("unknown");
    expect(report.minutes.toDetect).toBeNull();
    expect(report.minutes.toResolve).toBe(30);
  });

  test("does not hide another entry that knows it", () => {
    const report = readTimeline("- unknown **Detected** — a\n- 13:40 **Detected** — b");
    expect(report.moments.detected?.at).toBe("2024-05-12T20:40:00Z");
    expect(report.record.detected).toBe("2024-05-12 13:40 America/Los_Angeles");
  });
});

describe("unknown in the front matter", () => {
  test("is no moment and no problem", () => {
    const report = readTimeline(
      "- 13:35 **Resolved** — a",
      "timezone: UTC\nstarted: unknown\ndetected: 2024-05-12 13:30",
    );
    expect(report.moments.started).toBeNull();
    expect(report.minutes.from).toBe("detected");
    expect(problemsOf(report)).toEqual([]);
    expect(report.record.started).toBe("unknown");
  });

  test("may be made known by a marker", () => {
    const report = readTimeline("- 2024-05-12 13:35 **Started** — a", "timezone: UTC\nstarted: unknown");
    expect(report.moments.started?.at).toBe("2024-05-12T13:35:00Z");
  });
});
