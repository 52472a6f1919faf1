import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { formatLocal } from "../../src/time/format-local.ts";
import { formatMomentWithZone } from "../../src/time/format-moment.ts";
import { readMoment } from "../../src/time/read-moment.ts";
import { resolveTime } from "../../src/time/resolve-time.ts";
import { nearestDate, rollOver } from "../../src/time/roll-over.ts";

const SOURCE = new URL("../../src/time/", import.meta.url);
// Getters without UTC, the present, and everything that formats in the process's locale.
const FORBIDDEN =
  /\.(?:get|set)(?:Full)?(?:Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\(|Date\.now|new Date\(\)|new Date\([^()]*,|Temporal\.Now|\.toLocale|Intl\.|process\./;

test.each(readdirSync(SOURCE))("%s asks the process for nothing", (file) => {
  expect(readFileSync(new URL(file, SOURCE), "utf8")).not.toMatch(FORBIDDEN);
});

describe("the zone of the process changes nothing", () => {
  const original = process.env.TZ;
  afterEach(() => {
    if (original === undefined) delete process.env.TZ;
    else process.env.TZ = original;
  });

  test.each([
    ["UTC", 0],
    ["Pacific/Auckland", -720],
    ["America/Los_Angeles", 420],
    ["Australia/Lord_Howe", -630],
  ])("%s", (zone, minutes) => {
    process.env.TZ = zone;
    // Node takes the change up at once; if it did not, this test would prove nothing.
    expect(new Date("2024-05-12T12:00:00Z").getTimezoneOffset()).toBe(minutes);
    expect(work()).toEqual(EXPECTED);
  });
});

const EXPECTED = [
  "2024-03-31T00:30:00Z 2024-03-31 01:30 Europe/Berlin 01:30 CET",
  "invalid 2024-03-31 01:30 +01:00|2024-03-31 03:30 +02:00",
  "ambiguous 2024-10-27 02:30 +02:00|2024-10-27 02:30 +01:00",
  "2024-05-11T22:00:00Z 2024-05-12 Europe/Berlin null CEST",
  "2024-04-06T15:15:00Z 2024-04-06 17:15 Europe/Berlin 17:15 CEST",
  "2024-05-13",
  "2024-05-11",
];

function work(): string[] {
  const texts = [
    "2024-03-31 01:30",
    "2024-03-31 02:30",
    "2024-10-27 02:30",
    "2024-05-12",
    "2024-04-07 01:45 +10:30",
  ];
  const anchor = (at: string) => ({ moment: { at, precision: "minute" as const }, zone: "Europe/Berlin" });
  return [
    ...texts.map(resolved),
    day(rollOver(anchor("2024-05-12T21:50:00Z"), reading("00:10"), "Europe/Berlin").date),
    day(nearestDate(anchor("2024-05-11T22:10:00Z"), reading("23:50"), "Europe/Berlin")),
  ];
}

function resolved(text: string): string {
  const resolution = resolveTime(reading(text), { zone: "Europe/Berlin", date: null });
  if (resolution.kind === "moment") {
    const { at, precision } = resolution.moment;
    const { time, abbreviation } = formatLocal(at, "Europe/Berlin", precision);
    return `${at} ${formatMomentWithZone(resolution.moment, "Europe/Berlin")} ${time} ${abbreviation}`;
  }
  return "readings" in resolution ? `${resolution.kind} ${resolution.readings.join("|")}` : resolution.kind;
}

function reading(text: string) {
  const found = readMoment(text);
  if (!found) throw new Error(`not a moment: ${text}`);
  return found;
}

function day(date: { year: number; month: number; day: number }): string {
  return [date.year, date.month, date.day].map((part) => String(part).padStart(2, "0")).join("-");
}
