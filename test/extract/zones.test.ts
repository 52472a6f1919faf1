import { describe, expect, test } from "vitest";
import { entriesOf, problemsOf, readReport, readTimeline } from "./a-report.ts";

/** The first entry's moment and the problems of a report. */
function first(markdown: string, frontMatter: string, library: string | null = null): string {
  const report = readTimeline(markdown, frontMatter, { timezone: library });
  return [entriesOf(report)[0]?.slice(0, 16), ...problemsOf(report)].join("; ");
}

const noZone = "started: 2024-05-12 13:30";

describe("a time takes its zone from the nearest that names one", () => {
  test.each([
    [
      "its own",
      "- 13:30 CEST — x",
      "timezone: America/Los_Angeles\nstarted: 2024-05-12 04:30",
      "2024-05-12 11:30",
    ],
    ["its own, an offset", "- 13:30 +05:30 — x", noZone, "2024-05-12 08:00; time-zone-missing 2:10"],
    [
      "`timezone` before the section's",
      "All times in CET.\n\n- 13:30 — x",
      "timezone: America/Los_Angeles\nstarted: 2024-05-12 13:30",
      "2024-05-12 20:30",
    ],
    [
      "the section's before that of `started`",
      "All times in UTC.\n\n- 13:30 — x",
      "started: 2024-05-12T13:30:00-07:00",
      "2024-05-12 13:30",
    ],
    ["that of `started`", "- 13:30 — x", "started: 2024-05-12 13:30 America/Los_Angeles", "2024-05-12 20:30"],
    ["that of `started`, an offset", "- 13:30 — x", "started: 2024-05-12T13:30:00-07:00", "2024-05-12 20:30"],
  ])("%s", (_, markdown, frontMatter, expected) => {
    expect(first(markdown, frontMatter, "Europe/Berlin")).toBe(expected.split(";")[0]);
    expect(first(markdown, frontMatter)).toBe(expected);
  });

  test("the library's", () => {
    expect(first("- 13:30 — x", noZone, "Europe/Berlin")).toBe("2024-05-12 11:30");
  });

  test("UTC, and then it says so once a report", () => {
    expect(first("- 13:30 — x\n- 13:40 — y\n- 13:50 — z", noZone)).toBe(
      "2024-05-12 13:30; time-zone-missing 2:10",
    );
  });

  test("UTC, without a word where every time names its own", () => {
    expect(first("- 13:30 PDT — x\n- 13:40 UTC — y", "started: 2024-05-12T20:30:00Z")).toBe(
      "2024-05-12 20:30",
    );
  });

  test("days need no zone to be understood", () => {
    expect(first("- 2024-05-13 — x", "started: 2024-05-12")).toBe("2024-05-13 00:00");
  });
});

describe("what the section says", () => {
  const started = "started: 2024-05-12T13:30:00Z";

  test.each([
    "All times in CEST.",
    "All times are in CEST.",
    "(All times in CEST)",
    "*All times are CEST.*",
    "Times are given in Europe/Berlin.",
    "Times in Europe/Berlin",
    "All times are in UTC+2.",
    "The timezone is Europe/Berlin.",
    "Time zone: CEST",
    "Timezone: Europe/Berlin",
  ])("“%s”", (sentence) => {
    expect(first(`${sentence}\n\n- 13:30 — x`, started)).toBe("2024-05-12 11:30");
  });

  test.each([
    "Timeline (CEST)",
    "Timeline (all times in CEST)",
    "Timeline (Europe/Berlin)",
    "Timeline (UTC+2)",
  ])("in its heading: “%s”", (heading) => {
    const report = readReport(`---\n${started}\n---\n\n## ${heading}\n\n- 13:30 — x\n`);
    expect(entriesOf(report)).toEqual(["2024-05-12 11:30 x"]);
  });

  test.each([
    "We are in Europe and had a hard time.",
    "It took some time.",
    "All times are approximate.",
    "Times are local.",
    "For the first time (IST in India).",
  ])("is nothing: “%s”", (sentence) => {
    expect(first(`${sentence}\n\n- 13:30 — x`, "started: 2024-05-12 13:30 +00:00")).toBe("2024-05-12 13:30");
  });

  // A place in any sentence that has the word "time" is taken for the zone, silently.
  test.each([
    "This was the first time in Singapore.",
    "Customers in Japan lost time.",
    "At that time in West Europe nobody was awake.",
  ])("is nothing either: “%s”", (sentence) => {
    expect(first(`${sentence}\n\n- 13:30 — x`, "started: 2024-05-12 13:30 +00:00")).toBe("2024-05-12 13:30");
  });

  test("holds for what is below it", () => {
    expect(
      entriesOf(readTimeline("- 13:30 — x\n\nFrom here on all times in CEST.\n\n- 15:40 — y", started)),
    ).toEqual(["2024-05-12 13:30 x", "2024-05-12 13:40 y"]);
  });
});

describe("abbreviations", () => {
  test.each([
    ["PST", "2024-01-15", "21:30"],
    ["PDT", "2024-05-12", "20:30"],
    ["MDT", "2024-05-12", "19:30"],
    ["EST", "2024-01-15", "18:30"],
    ["EDT", "2024-05-12", "17:30"],
    ["CET", "2024-01-15", "12:30"],
    ["CEST", "2024-05-12", "11:30"],
    ["EET", "2024-01-15", "11:30"],
    ["WEST", "2024-05-12", "12:30"],
    ["MSK", "2024-05-12", "10:30"],
    ["JST", "2024-05-12", "04:30"],
    ["SGT", "2024-05-12", "05:30"],
    ["AEST", "2024-05-12", "03:30"],
    ["NZST", "2024-06-12", "01:30"],
    ["SAST", "2024-05-12", "11:30"],
    ["WIB", "2024-05-12", "06:30"],
    ["GMT", "2024-05-12", "13:30"],
    ["Z", "2024-05-12", "13:30"],
    ["UTC", "2024-05-12", "13:30"],
    ["UTC-7", "2024-05-12", "20:30"],
    ["-07:00", "2024-05-12", "20:30"],
    ["America/Los_Angeles", "2024-05-12", "20:30"],
  ])("13:30 %s on %s is %s UTC", (zone, date, at) => {
    expect(first("", `started: ${date} 13:30 ${zone}`)).toBe("");
    expect(readTimeline("", `started: ${date} 13:30 ${zone}`).moments.started?.at).toBe(`${date}T${at}:00Z`);
  });

  test.each(["CST", "IST", "BST", "AST", "GST"])("%s means several and needs `timezone`", (zone) => {
    expect(first(`- 2024-05-12 13:30 ${zone} — x`, "started: 2024-05-12T13:00:00Z")).toBe(
      "- x; time-ambiguous 7:3",
    );
  });

  test.each([
    ["IST", "Asia/Kolkata", "08:00"],
    ["BST", "Europe/London", "12:30"],
    ["CST", "Asia/Shanghai", "05:30"],
    ["AST", "America/Halifax", "17:30"],
    ["GST", "Asia/Dubai", "09:30"],
  ])("%s is settled by `timezone: %s`", (abbreviation, zone, at) => {
    const month = abbreviation === "AST" ? "2024-01-12" : "2024-05-12";
    expect(first(`- ${month} 13:30 ${abbreviation} — x`, `timezone: ${zone}\nstarted: ${month} 13:00`)).toBe(
      `${month} ${at}`,
    );
  });

  test("that contradict the date are read as the offset they name, and are one finding each", () => {
    const report = readTimeline(
      "- 13:30 PST — x\n- 13:40 PST — y\n- 17:50 EST — z",
      "started: 2024-05-12T21:00:00Z",
    );
    expect(entriesOf(report)).toEqual(["2024-05-12 21:30 x", "2024-05-12 21:40 y", "2024-05-12 22:50 z"]);
    expect(problemsOf(report)).toEqual(["time-zone-mismatch 7:3", "time-zone-mismatch 9:3"]);
    expect(report.timeProblems[0]?.expected).toContain("13:30 PDT");
  });
});

describe("`timezone`", () => {
  test.each([
    ["that is none", "timezone: Mars/Olympus\nstarted: 2024-05-12 13:30", "time-invalid 2:11"],
    ["that may be several", "timezone: IST\nstarted: 2024-05-12 13:30", "time-ambiguous 2:11"],
  ])("%s is a problem", (_, frontMatter, problem) => {
    expect(problemsOf(readTimeline("", frontMatter))).toContain(problem);
  });

  test("is the zone that local times are shown in, else that of `started`, of the timeline, of the library", () => {
    const zones = [
      readTimeline("- 13:30 CEST — x", "timezone: America/Los_Angeles\nstarted: 2024-05-12T13:30:00+02:00"),
      readTimeline("- 13:30 CEST — x", "started: 2024-05-12 13:30 Asia/Tokyo"),
      readTimeline("Times in Europe/Berlin\n\n- 2024-05-12 13:30 — x", "title: x"),
      readTimeline("", "title: x", { timezone: "Europe/Oslo" }),
      readTimeline("", "title: x"),
    ].map(({ zone }) => zone);
    expect(zones).toEqual(["America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin", "Europe/Oslo", "UTC"]);
  });
});
