import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../src/time/local-date.ts";
import { readMoment } from "../../src/time/read-moment.ts";
import { type Resolution, resolveTime } from "../../src/time/resolve-time.ts";

const MAY_12: LocalDate = { year: 2024, month: 5, day: 12 };

function resolve(text: string, zone = "America/Los_Angeles", date: LocalDate | null = null): Resolution {
  const reading = readMoment(text);
  if (!reading) throw new Error(`not a moment: ${text}`);
  return resolveTime(reading, { zone, date });
}

/** "at precision" of a moment, else kind, reason and readings. */
function summary(result: Resolution): unknown {
  if (result.kind === "moment") return `${result.moment.at} ${result.moment.precision}`;
  return "readings" in result ? [result.kind, result.reason, ...result.readings] : result.kind;
}

describe("a moment", () => {
  test.each([
    ["2024-05-12 13:30", "2024-05-12T20:30:00Z minute"],
    ["2024-05-12 13:30:05", "2024-05-12T20:30:05Z second"],
    ["2024-05-12T13:30:00.999-07:00", "2024-05-12T20:30:00Z second"],
    ["2024-05-12 13h", "2024-05-12T20:00:00Z hour"],
    ["2024-05-12", "2024-05-12T07:00:00Z day"],
    ["2024-01-12 13:30", "2024-01-12T21:30:00Z minute"],
    ["2024-05-12 13:30 UTC", "2024-05-12T13:30:00Z minute"],
    ["2024-05-12 13:30 Europe/Berlin", "2024-05-12T11:30:00Z minute"],
    ["2024-05-12 13:30 +05:30", "2024-05-12T08:00:00Z minute"],
    ["2024-05-12 13:30 PST", "2024-05-12T21:30:00Z minute"],
    ["2024-05-12 13:30 PDT", "2024-05-12T20:30:00Z minute"],
    ["2024-05-12 00:00 +14:00", "2024-05-11T10:00:00Z minute"],
    ["1970-01-01 00:00 UTC", "1970-01-01T00:00:00Z minute"],
    ["2200-12-31 23:59 UTC", "2200-12-31T23:59:00Z minute"],
    // midnight is skipped, so the day begins at one
    ["2018-11-04 America/Sao_Paulo", "2018-11-04T03:00:00Z day"],
    // midnight comes twice: the first counts
    ["2024-11-03 America/Havana", "2024-11-03T04:00:00Z day"],
  ])("%s", (text, expected) => {
    expect(summary(resolve(text))).toBe(expected);
  });

  test("takes the date it is given, unless it has its own", () => {
    expect(summary(resolve("13:30", "UTC", MAY_12))).toBe("2024-05-12T13:30:00Z minute");
    expect(summary(resolve("2024-06-01 13:30", "UTC", MAY_12))).toBe("2024-06-01T13:30:00Z minute");
  });

  test("says in which zone it was read", () => {
    expect(resolve("~2024-05-12 13:30")).toEqual({
      kind: "moment",
      moment: {
        at: "2024-05-12T20:30:00Z",
        precision: "minute",
        approximate: true,
        text: "~2024-05-12 13:30",
      },
      zone: "America/Los_Angeles",
      note: null,
      disagreement: null,
    });
    expect(resolve("2024-05-12 13:30 europe/berlin")).toMatchObject({ zone: "Europe/Berlin" });
    expect(resolve("2024-05-12 13:30 PDT")).toMatchObject({ zone: "-07:00" });
  });
});

test("without any moment", () => {
  expect(resolve("unknown")).toEqual({ kind: "unknown" });
  expect(resolve("?", "UTC", MAY_12)).toEqual({ kind: "unknown" });
  expect(resolve("13:30")).toEqual({ kind: "undated" });
});

describe("what is invalid", () => {
  test.each([
    ["2024-02-30", "February 2024 has 29 days"],
    ["25:10", "There is no hour 25"],
    ["1969-12-31 13:30", "The year 1969 is outside 1970 to 2200"],
    ["2201-01-01", "The year 2201 is outside 1970 to 2200"],
    ["2024-05-12 13:14 EDT (9999-12-31 17:14 UTC)", "The year 9999 is outside 1970 to 2200"],
    ["0024-05-12 13:30", "The year 24 is outside 1970 to 2200"],
  ])("%s", (text, reason) => {
    expect(resolve(text)).toEqual({ kind: "invalid", reason, readings: [] });
  });
});

describe("a time that the clocks skip", () => {
  test.each([
    ["Europe/Berlin", "2024-03-31 02:30", "2024-03-31 01:30 +01:00", "2024-03-31 03:30 +02:00"],
    ["Europe/Berlin", "2024-03-31 02:00", "2024-03-31 01:00 +01:00", "2024-03-31 03:00 +02:00"],
    ["Europe/Berlin", "~2024-03-31 02:30:05", "~2024-03-31 01:30:05 +01:00", "~2024-03-31 03:30:05 +02:00"],
    ["Europe/Berlin", "2024-03-31 02h", "2024-03-31 01h +01:00", "2024-03-31 03h +02:00"],
    ["America/New_York", "2024-03-10 02:30", "2024-03-10 01:30 -05:00", "2024-03-10 03:30 -04:00"],
    ["Australia/Lord_Howe", "2024-10-06 02:15", "2024-10-06 01:45 +10:30", "2024-10-06 02:45 +11:00"],
    ["Pacific/Apia", "2011-12-30 12:00", "2011-12-29 12:00 -10:00", "2011-12-31 12:00 +14:00"],
  ])("%s: %s", (zone, text, ...readings) => {
    const result = resolve(text, zone);
    expect(result).toMatchObject({ kind: "invalid", readings });
    for (const reading of readings) expect(resolve(reading).kind).toBe("moment");
  });

  test("says so", () => {
    expect(resolve("2024-03-31 02:30", "Europe/Berlin")).toMatchObject({
      reason: "Europe/Berlin has no 02:30 on 2024-03-31: its clocks are set forward over it",
    });
    expect(summary(resolve("2011-12-30", "Pacific/Apia"))).toEqual([
      "invalid",
      "Pacific/Apia has no 2011-12-30: its calendar leaves this day out",
      "2011-12-29",
      "2011-12-31",
    ]);
  });

  test.each([
    ["Europe/Berlin", "2024-03-31 01:59", "2024-03-31T00:59:00Z"],
    ["Europe/Berlin", "2024-03-31 03:00", "2024-03-31T01:00:00Z"],
    ["Pacific/Apia", "2011-12-29 23:59", "2011-12-30T09:59:00Z"],
    ["Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00Z"],
    ["Australia/Lord_Howe", "2024-10-06 02:30", "2024-10-05T15:30:00Z"],
  ])("but not %s %s", (zone, text, at) => {
    expect(resolve(text, zone)).toMatchObject({ kind: "moment", moment: { at } });
  });

  test("is there with an offset", () => {
    expect(summary(resolve("2024-03-31 02:30 +01:00", "Europe/Berlin"))).toBe("2024-03-31T01:30:00Z minute");
    expect(summary(resolve("2024-03-31 02:30 CET", "Europe/Berlin"))).toBe("2024-03-31T01:30:00Z minute");
  });
});

describe("a time that comes twice", () => {
  test.each([
    ["Europe/Berlin", "2024-10-27 02:30", "2024-10-27 02:30 +02:00", "2024-10-27 02:30 +01:00"],
    ["Europe/Berlin", "2024-10-27 02:00", "2024-10-27 02:00 +02:00", "2024-10-27 02:00 +01:00"],
    ["America/New_York", "~2024-11-03 01:30", "~2024-11-03 01:30 -04:00", "~2024-11-03 01:30 -05:00"],
    ["America/New_York", "2024-11-03 01h", "2024-11-03 01h -04:00", "2024-11-03 01h -05:00"],
    ["Australia/Lord_Howe", "2024-04-07 01:45", "2024-04-07 01:45 +11:00", "2024-04-07 01:45 +10:30"],
  ])("%s: %s", (zone, text, ...readings) => {
    const result = resolve(text, zone);
    expect(result).toMatchObject({ kind: "ambiguous", readings });
    const instants = readings.map((reading) => summary(resolve(reading)));
    expect(new Set(instants).size).toBe(2);
  });

  test("says so", () => {
    expect(resolve("2024-10-27 02:30", "Europe/Berlin")).toMatchObject({
      reason: "Europe/Berlin has 02:30 twice on 2024-10-27, as its clocks are set back",
    });
  });

  test.each([
    ["Europe/Berlin", "2024-10-27 01:59", "2024-10-26T23:59:00Z"],
    ["Europe/Berlin", "2024-10-27 03:00", "2024-10-27T02:00:00Z"],
    ["Europe/Berlin", "2024-10-27 02:30 CET", "2024-10-27T01:30:00Z"],
    ["Europe/Berlin", "2024-10-27 02:30 CEST", "2024-10-27T00:30:00Z"],
    // the second reading settles it
    ["Europe/Berlin", "2024-10-27 02:30 (00:30 UTC)", "2024-10-27T00:30:00Z"],
    ["Europe/Berlin", "2024-10-27 02:30 (01:30 UTC)", "2024-10-27T01:30:00Z"],
  ])("but not %s %s", (zone, text, at) => {
    expect(resolve(text, zone)).toMatchObject({ kind: "moment", moment: { at }, disagreement: null });
  });

  test("and a second reading that fits neither leaves it open", () => {
    expect(resolve("2024-10-27 02:30 (05:30 UTC)", "Europe/Berlin").kind).toBe("ambiguous");
  });
});

describe("an abbreviation", () => {
  test.each([
    ["2024-05-12 13:30 PST", { abbreviation: "PST", inForce: "PDT" }],
    ["2024-01-12 13:30 PST", null],
    ["2024-01-12 13:30 PDT", { abbreviation: "PDT", inForce: "PST" }],
    ["2024-07-12 13:30 CET", { abbreviation: "CET", inForce: "CEST" }],
    ["2024-07-12 13:30 MST", null],
    ["2024-07-12 13:30 -08:00", null],
  ])("that contradicts its date is noted: %s", (text, note) => {
    expect(resolve(text)).toMatchObject({ kind: "moment", note });
  });

  test.each([
    ["CST", "2024-05-12 13:30 America/Chicago", "2024-05-12 13:30 Asia/Shanghai"],
    [
      "IST",
      "2024-05-12 13:30 Asia/Kolkata",
      "2024-05-12 13:30 Europe/Dublin",
      "2024-05-12 13:30 Asia/Jerusalem",
    ],
    ["BST", "2024-05-12 13:30 Europe/London", "2024-05-12 13:30 Asia/Dhaka"],
    ["PT", "2024-05-12 13:30 America/Los_Angeles"],
  ])("%s is not guessed", (abbreviation, ...readings) => {
    const result = resolve(`2024-05-12 13:30 ${abbreviation}`, "UTC");
    const reason = `"${abbreviation}" does not name one time zone`;
    expect(result).toEqual({ kind: "ambiguous", reason, readings });
    for (const reading of readings) expect(resolve(reading).kind).toBe("moment");
  });

  test.each([
    ["2024-01-12 13:30 CST", "America/Chicago", "2024-01-12T19:30:00Z", "-06:00"],
    ["2024-01-12 13:30 CST", "America/Winnipeg", "2024-01-12T19:30:00Z", "-06:00"],
    ["2024-01-12 13:30 CST", "Asia/Shanghai", "2024-01-12T05:30:00Z", "+08:00"],
    ["2024-01-12 13:30 CST", "Asia/Taipei", "2024-01-12T05:30:00Z", "+08:00"],
    ["2024-05-12 13:30 CDT", "America/Havana", "2024-05-12T17:30:00Z", "-04:00"],
    ["2024-05-12 13:30 CDT", "America/Chicago", "2024-05-12T18:30:00Z", "-05:00"],
    ["2024-05-12 13:30 IST", "Asia/Kolkata", "2024-05-12T08:00:00Z", "+05:30"],
    ["2024-05-12 13:30 IST", "Asia/Calcutta", "2024-05-12T08:00:00Z", "+05:30"],
    ["2024-05-12 13:30 BST", "Europe/London", "2024-05-12T12:30:00Z", "+01:00"],
    ["2024-05-12 13:30 PT", "America/Los_Angeles", "2024-05-12T20:30:00Z", "America/Los_Angeles"],
    ["2024-05-12 13:30 ET", "America/Toronto", "2024-05-12T17:30:00Z", "America/Toronto"],
  ])("%s is settled by %s", (text, zone, at, own) => {
    expect(resolve(text, zone)).toMatchObject({ kind: "moment", moment: { at }, zone: own, note: null });
  });

  test("settled by the zone around it may still contradict its date", () => {
    const note = { abbreviation: "CST", inForce: "UTC-5" };
    const result = resolve("2024-05-12 13:30 CST", "America/Chicago");
    expect(result).toMatchObject({ moment: { at: "2024-05-12T19:30:00Z" }, note });
  });

  test.each([
    ["2024-05-12 13:30 IST", "Europe/Berlin"],
    ["2024-05-12 13:30 CST", "Europe/Berlin"],
    ["2024-05-12 13:30 ET", "America/Chicago"],
    ["2024-05-12 13:30 BST", "UTC"],
  ])("%s is not settled by %s", (text, zone) => {
    expect(resolve(text, zone).kind).toBe("ambiguous");
  });

  test.each([
    ["2024-01-12 13:30 CST (19:30 UTC)", "2024-01-12T19:30:00Z"],
    ["2024-01-12 13:30 CST (05:30 UTC)", "2024-01-12T05:30:00Z"],
    ["2024-05-12 13:30 CST (18:30 UTC)", "2024-05-12T18:30:00Z"],
    ["2024-05-12 13:30 CST (19:30 UTC)", "2024-05-12T19:30:00Z"],
  ])("is settled by a second reading: %s", (text, at) => {
    expect(resolve(text, "UTC")).toMatchObject({ kind: "moment", moment: { at }, disagreement: null });
  });
});

describe("a second reading", () => {
  test.each([
    ["2025-07-28 13:14 EDT (17:14 UTC)", null],
    ["2025-07-28 20:07 EDT (00:07 UTC)", null],
    ["2025-07-28 20:07 EDT (2025-07-29 00:07 UTC)", null],
    ["2025-07-28 13:14:40 EDT (17:14 UTC)", null],
    ["2025-07-28 13h EDT (17:14 UTC)", null],
    ["~2025-07-28 13:15 EDT (17:14 UTC)", null],
    ["2025-07-28 13:14 EDT (12:14 CST)", null],
    ["2025-07-28 13:14 EDT (2025-07-28 13:14 America/New_York)", null],
    ["2025-07-28T13:14-04:00[America/New_York]", null],
    ["2025-07-28 13:14", null],
    ["2025-07-28 13:14 EDT (17:15 UTC)", "2025-07-28T17:15:00Z"],
    ["2025-07-28 13:14 EDT (18:14 UTC)", "2025-07-28T18:14:00Z"],
    ["2025-07-28 20:07 EDT (2025-07-28 00:07 UTC)", "2025-07-28T00:07:00Z"],
    ["~2025-07-28 13:14 EDT (18:14 UTC)", "2025-07-28T18:14:00Z"],
    ["2025-07-28T13:14-05:00[America/New_York]", "2025-07-28T17:14:00Z"],
  ])("%s", (text, disagreement) => {
    expect(resolve(text, "UTC")).toMatchObject({ kind: "moment", disagreement });
  });
});
