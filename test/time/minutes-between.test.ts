import { expect, test } from "vitest";
import { minutesBetween } from "../../src/time/minutes-between.ts";
import type { Precision } from "../../src/time/moment.ts";

const at = (time: string, precision: Precision = "minute") => ({ at: `2024-05-12T${time}Z`, precision });

test.each([
  ["20:30:00", "20:32:00", 2],
  ["20:30:00", "20:30:00", 0],
  ["20:30:00", "20:30:20", 0.33],
  ["20:30:00", "20:30:40", 0.67],
  ["20:30:00", "20:30:01", 0.02],
  ["00:00:00", "23:59:59", 1439.98],
  ["20:30:01", "20:30:00", null],
])("from %s to %s: %s", (from, to, minutes) => {
  expect(minutesBetween(at(from), at(to))).toBe(minutes);
});

test("hours count, days and missing moments do not", () => {
  expect(minutesBetween(at("20:00:00", "hour"), at("21:00:00", "second"))).toBe(60);
  expect(minutesBetween(at("07:00:00", "day"), at("21:00:00"))).toBeNull();
  expect(minutesBetween(at("07:00:00"), at("21:00:00", "day"))).toBeNull();
  expect(minutesBetween(null, at("21:00:00"))).toBeNull();
  expect(minutesBetween(at("21:00:00"), null)).toBeNull();
});
