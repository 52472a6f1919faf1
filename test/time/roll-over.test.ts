import { describe, expect, test } from "vitest";
import type { Anchor } from "../../src/time/anchor.ts";
import { readMoment } from "../../src/time/read-moment.ts";
import { resolveTime } from "../../src/time/resolve-time.ts";
import { nearestDate, rollOver, untilDate } from "../../src/time/roll-over.ts";
import type { TimeReading } from "../../src/time/time-reading.ts";

const ZONE = "America/Los_Angeles";

function read(text: string): TimeReading {
  const reading = readMoment(text);
  if (!reading) throw new Error(`not a moment: ${text}`);
  return reading;
}

function anchor(text: string, zone = ZONE): Anchor {
  const resolution = resolveTime(read(text), { zone, date: null });
  if (resolution.kind !== "moment") throw new Error(`not resolved: ${text}`);
  return resolution;
}

function iso({ year, month, day }: { year: number; month: number; day: number }): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

describe("after its predecessor", () => {
  test.each([
    ["2024-05-12 13:30", "13:35", "2024-05-12", false],
    ["2024-05-12 13:30", "13:30", "2024-05-12", false],
    ["2024-05-12 13:30", "13:20", "2024-05-12", false],
    ["2024-05-12 13:30", "01:30", "2024-05-12", false],
    ["2024-05-12 13:30", "01:29", "2024-05-13", true],
    ["2024-05-12 23:50", "00:10", "2024-05-13", true],
    ["2024-05-12 00:10", "23:50", "2024-05-12", false],
    ["2024-12-31 23:50", "00:10", "2025-01-01", true],
    ["2024-02-28 23:50", "00:10", "2024-02-29", true],
    ["2024-05-12 23:50", "2024-05-14 00:10", "2024-05-14", false],
    ["2024-05-12", "00:10", "2024-05-12", false],
    ["2024-05-12 23h", "00:10", "2024-05-13", true],
    // other zones
    ["2024-05-12 23:40", "06:45 UTC", "2024-05-13", false],
    ["2024-05-13 00:30 UTC", "17:40", "2024-05-12", false],
    ["2024-05-13 06:40 UTC", "00:10", "2024-05-13", true],
    ["2024-05-12 Europe/Berlin", "13:30 UTC", "2024-05-12", false],
    // the day of a clock change
    ["2024-11-03 23:50", "00:10", "2024-11-04", true],
    ["2024-03-10 14:30", "02:30", "2024-03-10", false],
  ])("%s, then %s", (previous, text, date, rolled) => {
    const result = rollOver(anchor(previous), read(text), ZONE);
    expect(iso(result.date)).toBe(date);
    expect(result.rolled).toBe(rolled);
  });

  test("goes over a day that a zone leaves out", () => {
    const result = rollOver(anchor("2011-12-29 23:50", "Pacific/Apia"), read("00:10"), "Pacific/Apia");
    expect(iso(result.date)).toBe("2011-12-31");
  });

  test("does not stumble over what is impossible", () => {
    expect(rollOver(anchor("2024-05-12 13:30"), read("25:10"), ZONE).rolled).toBe(false);
    expect(rollOver(anchor("2024-05-12 23:50"), read("00:10 CST"), ZONE).rolled).toBe(true);
    expect(rollOver(anchor("2024-05-12 13:30"), read("?"), ZONE).rolled).toBe(false);
  });
});

describe("the end of a range", () => {
  test.each([
    ["2024-05-12 13:40", "14:00", "2024-05-12", false],
    ["2024-05-12 13:40", "13:40", "2024-05-12", false],
    ["2024-05-12 13:40", "13:39", "2024-05-13", true],
    ["2024-05-12 23:40", "00:10", "2024-05-13", true],
    ["2024-05-12 13:40:30", "13:40", "2024-05-12", false],
    ["2024-05-12 13:40", "13h", "2024-05-12", false],
    ["2024-05-12 23:40", "06:50 UTC", "2024-05-13", false],
    ["2024-05-12 23:40", "2024-05-12 23:10", "2024-05-12", false],
  ])("%s – %s", (from, text, date, rolled) => {
    const result = untilDate(anchor(from), read(text), ZONE);
    expect(iso(result.date)).toBe(date);
    expect(result.rolled).toBe(rolled);
  });
});

describe("nearest to an anchor", () => {
  test.each([
    ["2024-05-12 13:30", "13:32", "2024-05-12"],
    ["2024-05-12 13:30", "12:00", "2024-05-12"],
    ["2024-05-12 23:50", "00:10", "2024-05-13"],
    ["2024-05-12 00:10", "23:50", "2024-05-11"],
    ["2024-05-12 13:30", "01:30", "2024-05-12"],
    ["2024-05-12 13:30", "01:29", "2024-05-13"],
    ["2024-05-12 12:00", "00:00", "2024-05-12"],
    ["2024-05-12", "23:50", "2024-05-12"],
    ["2024-05-12 23:50", "06:55 UTC", "2024-05-13"],
    ["2024-05-12 13:30", "2024-06-01 13:30", "2024-06-01"],
  ])("%s: %s", (from, text, date) => {
    expect(iso(nearestDate(anchor(from), read(text), ZONE))).toBe(date);
  });

  test("goes over a day that a zone leaves out", () => {
    const from = anchor("2011-12-31 00:10", "Pacific/Apia");
    expect(iso(nearestDate(from, read("23:50"), "Pacific/Apia"))).toBe("2011-12-29");
  });
});
