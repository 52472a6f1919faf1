import { describe, expect, test } from "vitest";
import { entriesOf, problemsOf, readReport, readTimeline } from "./a-report.ts";

/** The moments of items that hold nothing but times, under a start in UTC. */
function dated(started: string, ...times: string[]): string[] {
  return entriesOf(
    readTimeline(times.map((time) => `- ${time} — x`).join("\n"), `timezone: UTC\nstarted: ${started}`),
  ).map((entry) => entry.replace(/ x$/, ""));
}

describe("the first bare time takes the date within twelve hours of the start", () => {
  test.each([
    ["the same day, later", "2024-05-12 13:30", "13:45", "2024-05-12 13:45"],
    ["the same day, earlier", "2024-05-12 13:30", "13:00", "2024-05-12 13:00"],
    ["the day before", "2024-05-12 00:30", "23:45", "2024-05-11 23:45"],
    ["the day after", "2024-05-12 23:30", "00:15", "2024-05-13 00:15"],
    ["over a year's end", "2024-12-31 23:30", "00:15", "2025-01-01 00:15"],
    ["over a leap day", "2024-02-29 23:30", "00:15", "2024-03-01 00:15"],
    ["just within twelve hours", "2024-05-12 13:30", "01:31", "2024-05-12 01:31"],
    ["just outside", "2024-05-12 13:30", "01:29", "2024-05-13 01:29"],
    ["a start known to the day", "2024-05-12", "23:45", "2024-05-12 23:45"],
  ])("%s", (_, started, time, expected) => {
    expect(dated(started, time)).toEqual([expected]);
  });

  test("or the day of `date:`", () => {
    const report = readTimeline("- 23:45 — One.\n- 00:15 — Two.", "timezone: UTC\ndate: 2024-05-12");
    expect(entriesOf(report)).toEqual(["2024-05-12 23:45 One.", "2024-05-13 00:15 Two."]);
  });

  test("or of another moment of the front matter", () => {
    const report = readTimeline("- 23:45 — One.", "timezone: UTC\ndetected: 2024-05-13 00:10");
    expect(entriesOf(report)).toEqual(["2024-05-12 23:45 One."]);
  });

  test("and without any date it is not understood", () => {
    const report = readTimeline("- 23:45 — One.", "timezone: UTC");
    expect(entriesOf(report)).toEqual(["- One."]);
    expect(problemsOf(report)).toEqual(["time-invalid 7:3"]);
  });
});

describe("each next one takes the date of its predecessor", () => {
  test.each([
    ["in order", ["13:30", "13:45", "14:00"], ["2024-05-12 13:30", "2024-05-12 13:45", "2024-05-12 14:00"]],
    ["equal", ["13:30", "13:30"], ["2024-05-12 13:30", "2024-05-12 13:30"]],
    ["more than twelve hours earlier", ["23:50", "00:10"], ["2024-05-12 23:50", "2024-05-13 00:10"]],
    ["earlier by twelve hours exactly", ["14:00", "02:00"], ["2024-05-12 14:00", "2024-05-12 02:00"]],
    ["earlier by a minute more", ["14:01", "02:00"], ["2024-05-12 14:01", "2024-05-13 02:00"]],
    ["earlier by less", ["13:30", "13:00"], ["2024-05-12 13:30", "2024-05-12 13:00"]],
    ["much later", ["01:30", "23:00"], ["2024-05-12 01:30", "2024-05-12 23:00"]],
    [
      "over two midnights",
      ["23:00", "05:00", "23:00", "05:00"],
      ["2024-05-12 23:00", "2024-05-13 05:00", "2024-05-13 23:00", "2024-05-14 05:00"],
    ],
    [
      "after one with a date",
      ["13:30", "2024-05-14 09:00", "09:30"],
      ["2024-05-12 13:30", "2024-05-14 09:00", "2024-05-14 09:30"],
    ],
    ["after an unknown one", ["23:50", "unknown", "00:10"], ["2024-05-12 23:50", "-", "2024-05-13 00:10"]],
    ["after one that is wrong", ["23:50", "25:61", "00:10"], ["2024-05-12 23:50", "-", "2024-05-13 00:10"]],
    [
      "after a day",
      ["13:30", "2024-05-14", "09:30"],
      ["2024-05-12 13:30", "2024-05-14 00:00 (day)", "2024-05-14 09:30"],
    ],
  ])("%s", (_, times, expected) => {
    expect(dated(`2024-05-12 ${times[0]}`, ...times)).toEqual(expected);
  });

  test("a range's predecessor is its start", () => {
    expect(dated("2024-05-12 22:00", "22:00–23:50", "23:00", "00:10")).toEqual([
      "2024-05-12 22:00 to 2024-05-12 23:50",
      "2024-05-12 23:00",
      "2024-05-13 00:10",
    ]);
    // From 23:50, its end, 10:00 would be the next day.
    expect(dated("2024-05-12 09:00", "09:00–23:50", "10:00")[1]).toBe("2024-05-12 10:00");
  });

  test("and says where it went past midnight", () => {
    const { timeline } = readTimeline("- 13:31 — a\n- 23:50 — b\n- 00:10 — c\n- 00:20 — d");
    expect(timeline.map(({ rolledOver }) => rolledOver)).toEqual([false, false, true, false]);
  });
});

describe("ranges", () => {
  test.each([
    ["an en dash", "13:40–14:00", "2024-05-12 13:40 to 2024-05-12 14:00"],
    ["a hyphen", "13:40-14:00", "2024-05-12 13:40 to 2024-05-12 14:00"],
    ["a word", "13:40 to 14:00", "2024-05-12 13:40 to 2024-05-12 14:00"],
    ["bold", "**13:40–14:00**", "2024-05-12 13:40 to 2024-05-12 14:00"],
    ["over midnight", "23:40–00:10", "2024-05-12 23:40 to 2024-05-13 00:10"],
    ["with dates", "2024-05-12 13:40 – 2024-05-14 09:00", "2024-05-12 13:40 to 2024-05-14 09:00"],
    ["with one date", "2024-05-13 13:40–14:00", "2024-05-13 13:40 to 2024-05-13 14:00"],
    ["with a zone at its end", "13:40–14:00 CEST", "2024-05-12 11:40 to 2024-05-12 12:00"],
    ["in the afternoon", "1:40–2:00 PM", "2024-05-12 13:40 to 2024-05-12 14:00"],
    ["about", "~13:40–~14:00", "~2024-05-12 13:40 to ~2024-05-12 14:00"],
  ])("%s", (_, time, expected) => {
    expect(dated("2024-05-12 13:30", time)).toEqual([expected]);
  });

  test("that end before they begin are a contradiction", () => {
    const report = readTimeline(
      "- 2024-05-12 13:40 – 2024-05-11 14:00 — x",
      "timezone: UTC\nstarted: 2024-05-12 13:30",
    );
    expect(problemsOf(report)).toEqual(["time-contradiction 8:3"]);
  });
});

describe("precision and approximation", () => {
  test.each([
    ["seconds", "13:30:15", "2024-05-12 13:30:15"],
    ["minutes", "13:30", "2024-05-12 13:30"],
    ["an hour", "13h", "2024-05-12 13h"],
    ["a day", "2024-05-12", "2024-05-12 00:00 (day)"],
    ["about", "~13:40", "~2024-05-12 13:40"],
    ["at most", "≤13:40", "~2024-05-12 13:40"],
    ["in the afternoon", "1:30 PM", "2024-05-12 13:30"],
    ["ISO 8601", "2024-05-12T13:30:00-07:00", "2024-05-12 20:30:00"],
  ])("%s", (_, time, expected) => {
    expect(dated("2024-05-12 13:00", time)).toEqual([expected]);
  });

  test("`approximate: true` makes every moment approximate", () => {
    const report = readReport(
      "---\ntimezone: UTC\napproximate: true\nstarted: 2024-05-12 13:30\n---\n\n## Timeline\n\n- 13:40–14:00 **Detected** x\n",
    );
    expect(report.moments.started?.approximate).toBe(true);
    expect(report.moments.detected?.approximate).toBe(true);
    expect(report.timeline[0]?.until?.approximate).toBe(true);
  });
});
