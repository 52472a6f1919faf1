import { expect, test } from "vitest";
import { readZone } from "../../src/time/zone.ts";
import { describeZone } from "./describe-reading.ts";

const read = (text: string) => {
  const zone = readZone(text);
  return zone && describeZone(zone);
};

test.each([
  ["America/Los_Angeles", "<America/Los_Angeles>"],
  ["america/los_angeles", "<America/Los_Angeles>"],
  ["EUROPE/BERLIN", "<Europe/Berlin>"],
  ["  Europe/Berlin ", "<Europe/Berlin>"],
  ["America/Argentina/Buenos_Aires", "<America/Argentina/Buenos_Aires>"],
  ["America/Port-au-Prince", "<America/Port-au-Prince>"],
  ["Asia/Calcutta", "<Asia/Calcutta>"],
  ["Asia/Kolkata", "<Asia/Kolkata>"],
  ["US/Pacific", "<US/Pacific>"],
  ["Etc/GMT+5", "<Etc/GMT+5>"],
  ["Japan", "<Japan>"],
  ["EST5EDT", "<EST5EDT>"],
  ["UTC", "<UTC>"],
  ["utc", "<UTC>"],
  ["Z", "<UTC>"],
  ["z", "<UTC>"],
  ["GMT", "<UTC>"],
  ["Etc/UTC", "<UTC>"],
  ["Zulu", "<UTC>"],
  ["+00:00", "<UTC>"],
  ["-00:00", "<UTC>"],
  ["UTC+0", "<UTC>"],
  ["-07:00", "<-07:00>"],
  ["+0530", "<+05:30>"],
  ["+05:30", "<+05:30>"],
  ["-07", "<-07:00>"],
  ["\u221207:00", "<-07:00>"],
  ["UTC-7", "<-07:00>"],
  ["UTC\u22127", "<-07:00>"],
  ["UTC+5:30", "<+05:30>"],
  ["UTC+05:30", "<+05:30>"],
  ["UTC +2", "<+02:00>"],
  ["GMT+2", "<+02:00>"],
  ["gmt-0330", "<-03:30>"],
  ["+14:00", "<+14:00>"],
  ["-14:00", "<-14:00>"],
  ["UTC+14", "<+14:00>"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["WET", "+00:00"],
  ["WEST", "+01:00"],
  ["MSK", "+03:00"],
  ["JST", "+09:00"],
  ["KST", "+09:00"],
  ["SGT", "+08:00"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
  ["NZST", "+12:00"],
  ["NZDT", "+13:00"],
  ["HST", "-10:00"],
  ["AKST", "-09:00"],
  ["AKDT", "-08:00"],
  ["WAT", "+01:00"],
  ["EAT", "+03:00"],
  ["SAST", "+02:00"],
  ["WIB", "+07:00"],
])("reads %s as the offset it names", (abbreviation, offset) => {
  const expected = { kind: "zone", id: offset, abbreviation };
  expect(readZone(abbreviation)).toEqual({ ...expected, text: abbreviation });
  expect(readZone(abbreviation.toLowerCase())).toEqual({ ...expected, text: abbreviation.toLowerCase() });
});

test.each([
  ["CST", ["America/Chicago", "Asia/Shanghai"]],
  ["cst", ["America/Chicago", "Asia/Shanghai"]],
  ["CDT", ["America/Chicago", "America/Havana"]],
  ["IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]],
  ["BST", ["Europe/London", "Asia/Dhaka"]],
  ["AST", ["America/Halifax", "Asia/Riyadh"]],
  ["GST", ["Asia/Dubai", "Atlantic/South_Georgia"]],
  ["ET", ["America/New_York"]],
  ["PT", ["America/Los_Angeles"]],
  ["HKT", ["Asia/Hong_Kong"]],
  ["MET", ["Europe/Berlin"]],
])("does not choose what %s means", (text, readings) => {
  expect(readZone(text)).toEqual({ kind: "ambiguous", text, readings });
});

test.each([
  "",
  " ",
  "XYZ",
  "XST",
  "Berlin",
  "Europe/Berln",
  "Europe/",
  "/Berlin",
  "CI/CD",
  "+14:01",
  "-15:00",
  "+25:00",
  "+05:60",
  "UTC+15",
  "UTC+",
  "UTC+5:3",
  "UTCish",
  "+5",
  "7",
  "07:00",
  "local",
  "local time",
  "Z Z",
  "Europe/Berlin Europe/Paris",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "a".repeat(10_000),
])("does not read %j", (text) => {
  expect(readZone(text)).toBeNull();
});
