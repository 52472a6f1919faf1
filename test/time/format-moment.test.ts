import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLocal } from "../../src/time/format-local.ts";
import { formatMoment, formatMomentWithZone } from "../../src/time/format-moment.ts";
import type { Precision } from "../../src/time/moment.ts";
import { readMoment } from "../../src/time/read-moment.ts";
import { readTimePrefix } from "../../src/time/read-time-prefix.ts";
import { type ResolvedMoment, resolveTime } from "../../src/time/resolve-time.ts";
import type { TimeReading } from "../../src/time/time-reading.ts";
import { anyMoment, anyZone } from "./arbitraries.ts";

const LA = "America/Los_Angeles";

function moment(at: string, precision: Precision = "minute", approximate = false) {
  return { at, precision, approximate };
}

test.each([
  ["2024-05-12T20:30:00Z", "minute", LA, "2024-05-12 13:30"],
  ["2024-05-12T20:30:00Z", "second", LA, "2024-05-12 13:30:00"],
  ["2024-05-12T20:30:05Z", "second", LA, "2024-05-12 13:30:05"],
  ["2024-05-12T20:00:00Z", "hour", LA, "2024-05-12 13h"],
  ["2024-05-12T07:00:00Z", "day", LA, "2024-05-12"],
  ["2024-05-12T20:30:00Z", "minute", "UTC", "2024-05-12 20:30"],
  ["2024-05-12T20:30:00Z", "minute", "Asia/Kolkata", "2024-05-13 02:00"],
  ["2024-05-12T20:30:00Z", "minute", "-08:00", "2024-05-12 12:30"],
  // twice the same local time
  ["2024-10-27T00:30:00Z", "minute", "Europe/Berlin", "2024-10-27 02:30 +02:00"],
  ["2024-10-27T01:30:00Z", "minute", "Europe/Berlin", "2024-10-27 02:30 +01:00"],
  // an hour that is none there
  ["2024-05-12T20:00:00Z", "hour", "Asia/Kolkata", "2024-05-13 01h +05:00"],
  ["2024-05-12T12:30:00Z", "hour", "UTC", "2024-05-12 12h -00:30"],
  // a day that begins elsewhere
  ["2024-05-12T07:00:00Z", "day", "UTC", "2024-05-12 -07:00"],
  ["2024-05-11T22:00:00Z", "day", LA, "2024-05-12 +02:00"],
] as const)("writes %s as %s in %s", (at, precision, zone, expected) => {
  expect(formatMoment(moment(at, precision), zone)).toBe(expected);
  expect(formatMoment(moment(at, precision, true), zone)).toBe(`~${expected}`);
});

test.each([
  ["2024-05-12T20:30:00Z", "minute", LA, "2024-05-12 13:30 America/Los_Angeles"],
  ["2024-05-12T20:30:00Z", "minute", "UTC", "2024-05-12 20:30 UTC"],
  ["2024-05-12T20:30:00Z", "minute", "-07:00", "2024-05-12 13:30 -07:00"],
  ["2024-05-12T07:00:00Z", "day", LA, "2024-05-12 America/Los_Angeles"],
  ["2024-05-12T07:00:00Z", "day", "UTC", "2024-05-12 -07:00"],
  ["2024-11-03T08:30:00Z", "minute", LA, "2024-11-03 01:30 -07:00"],
  ["2024-11-03T09:30:00Z", "minute", LA, "2024-11-03 01:30 -08:00"],
] as const)("writes %s as %s with the zone %s", (at, precision, zone, expected) => {
  expect(formatMomentWithZone(moment(at, precision), zone)).toBe(expected);
});

test.each([
  ["2024-05-12T20:30:00Z", LA, "minute", "2024-05-12", "13:30", "-07:00", "PDT"],
  ["2024-01-12T20:30:05Z", LA, "second", "2024-01-12", "12:30:05", "-08:00", "PST"],
  ["2024-05-12T20:00:00Z", LA, "hour", "2024-05-12", "13h", "-07:00", "PDT"],
  ["2024-05-12T07:00:00Z", LA, "day", "2024-05-12", null, "-07:00", "PDT"],
  ["2024-05-12T20:30:00Z", "UTC", "minute", "2024-05-12", "20:30", "+00:00", "UTC"],
  ["2024-05-12T20:30:00Z", "Europe/Berlin", "minute", "2024-05-12", "22:30", "+02:00", "CEST"],
  ["2024-01-12T20:30:00Z", "Europe/London", "minute", "2024-01-12", "20:30", "+00:00", "UTC"],
  ["2024-05-12T20:30:00Z", "Europe/London", "minute", "2024-05-12", "21:30", "+01:00", "UTC+1"],
  ["2024-05-12T20:30:00Z", "America/Chicago", "minute", "2024-05-12", "15:30", "-05:00", "UTC-5"],
  ["2024-05-12T20:30:00Z", "America/Phoenix", "minute", "2024-05-12", "13:30", "-07:00", "MST"],
  ["2024-05-12T20:30:00Z", "Asia/Kolkata", "minute", "2024-05-13", "02:00", "+05:30", "UTC+5:30"],
  ["2024-05-12T20:30:00Z", "America/St_Johns", "minute", "2024-05-12", "18:00", "-02:30", "UTC-2:30"],
  ["2024-05-12T20:30:00Z", "-11:00", "minute", "2024-05-12", "09:30", "-11:00", "UTC-11"],
] as const)("shows %s in %s to the %s", (at, zone, precision, date, time, offset, abbreviation) => {
  expect(formatLocal(at, zone, precision)).toEqual({ date, time, offset, abbreviation });
});

describe("what was written is read back", () => {
  test("in the same zone", () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (written, zone) => {
        expect(readIn(formatMoment(written, zone), zone)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test("anywhere, with its zone", () => {
    fc.assert(
      fc.property(anyMoment, anyZone, anyZone, (written, zone, elsewhere) => {
        expect(readIn(formatMomentWithZone(written, zone), elsewhere)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test("at the beginning of a timeline entry", () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (written, zone) => {
        const text = formatMomentWithZone(written, zone);
        const prefix = readTimePrefix(`${text} — 5 servers fail`);
        expect(prefix?.length).toBe(text.length);
        expect(prefix && stripped(resolveIn(prefix.from, "UTC"))).toEqual(written);
      }),
      { numRuns: 150 },
    );
  });

  test("around every clock change of a year", () => {
    const aroundChange = fc.constantFrom(
      ["Europe/Berlin", "2024-03-31T01:00:00Z"],
      ["Europe/Berlin", "2024-10-27T01:00:00Z"],
      ["America/New_York", "2024-03-10T07:00:00Z"],
      ["America/New_York", "2024-11-03T06:00:00Z"],
      ["Australia/Lord_Howe", "2024-04-06T15:00:00Z"],
      ["Australia/Lord_Howe", "2024-10-05T15:30:00Z"],
      ["Pacific/Apia", "2011-12-30T10:00:00Z"],
      ["America/Havana", "2024-11-03T05:00:00Z"],
      ["America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    );
    fc.assert(
      fc.property(aroundChange, fc.integer({ min: -300, max: 300 }), ([zone = "", change = ""], minutes) => {
        const at = `${new Date(Date.parse(change) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
        expect(readIn(formatMoment(moment(at), zone), zone)).toEqual(moment(at));
      }),
      { numRuns: 200 },
    );
  });
});

function readIn(text: string, zone: string) {
  const reading = readMoment(text);
  expect(reading, text).not.toBeNull();
  return reading && stripped(resolveIn(reading, zone));
}

function resolveIn(reading: TimeReading, zone: string): ResolvedMoment {
  const resolution = resolveTime(reading, { zone, date: null });
  if (resolution.kind !== "moment")
    throw new Error(`${reading.text} in ${zone}: ${JSON.stringify(resolution)}`);
  return resolution.moment;
}

function stripped({ at, precision, approximate }: ResolvedMoment) {
  return { at, precision, approximate };
}
