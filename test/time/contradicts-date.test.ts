import { expect, test } from "vitest";
import { contradictsDate } from "../../src/time/contradicts-date.ts";

const JANUARY = Date.UTC(2024, 0, 15);
const MAY = Date.UTC(2024, 4, 15);

test.each([
  ["PST", null, "PDT"],
  ["PDT", "PST", null],
  ["pst", null, "PDT"],
  ["MST", null, null],
  ["MDT", "MST", null],
  ["EST", null, "EDT"],
  ["EDT", "EST", null],
  ["CET", null, "CEST"],
  ["CEST", "CET", null],
  ["EET", null, "EEST"],
  ["EEST", "EET", null],
  ["WET", null, "WEST"],
  ["WEST", "WET", null],
  ["AEST", null, null],
  ["AEDT", null, "AEST"],
  ["NZST", "NZDT", null],
  ["NZDT", null, "NZST"],
  ["AKST", null, "AKDT"],
  ["AKDT", "AKST", null],
  ["HST", null, null],
  ["JST", null, null],
  ["MSK", null, null],
  ["CST", null, null],
  ["UTC", null, null],
  ["nonsense", null, null],
])("%s: in January %s, in May %s", (abbreviation, january, may) => {
  expect(contradictsDate(abbreviation, JANUARY)).toBe(january);
  expect(contradictsDate(abbreviation, MAY)).toBe(may);
});

test("changes at the instant of the clock change", () => {
  const change = Date.UTC(2024, 2, 10, 10);
  expect(contradictsDate("PST", change - 1)).toBeNull();
  expect(contradictsDate("PST", change)).toBe("PDT");
});
