import { describe, expect, test } from "vitest";
import { readTimePrefix } from "../../src/time/read-time-prefix.ts";
import { describeReading } from "./describe-reading.ts";

/** "from .. until | what is left of the text" */
function read(text: string): string | null {
  const prefix = readTimePrefix(text);
  if (!prefix) return null;
  const until = prefix.until ? ` .. ${describeReading(prefix.until)}` : "";
  return `${describeReading(prefix.from)}${until} |${text.slice(prefix.length)}`;
}

describe("a time", () => {
  test.each([
    ["13:30", "13:30 |"],
    ["13:30 — The alert fires", "13:30 | — The alert fires"],
    ["13:30 – The alert fires", "13:30 | – The alert fires"],
    ["13:30 - The alert fires", "13:30 | - The alert fires"],
    ["13:30 -- The alert fires", "13:30 | -- The alert fires"],
    ["13:30: The alert fires", "13:30 |: The alert fires"],
    ["13:30:The alert fires", "13:30 |:The alert fires"],
    ["13:30 The alert fires", "13:30 | The alert fires"],
    ["13:30, the alert fires", "13:30 |, the alert fires"],
    ["13:30; then", "13:30 |; then"],
    ["13:30. Then", "13:30 |. Then"],
    ["13:30? Somebody noticed", "13:30 |? Somebody noticed"],
    ["13:30 | text", "13:30 | | text"],
    ["13:30\nThe alert fires", "13:30 |\nThe alert fires"],
    ["13:30—text", "13:30 |—text"],
    ["13:30-text", "13:30 |-text"],
    ["  13:30 text", "13:30 | text"],
    ["13:30:05 text", "13:30:05 | text"],
    ["13:30:05: text", "13:30:05 |: text"],
    ["13:30:05.123 text", "13:30:05 | text"],
    ["9:05 text", "09:05 | text"],
    ["1:30 PM text", "13:30 | text"],
    ["1:30PM text", "13:30 | text"],
    ["1:30pm: text", "13:30 |: text"],
    ["1:30 p.m. text", "13:30 | text"],
    ["1:30\u202fPM text", "13:30 | text"],
    ["04:49 PM UTC Site repo branch", "16:49 <UTC> | Site repo branch"],
    ["7:32 PM - The chain stalled", "19:32 | - The chain stalled"],
    ["12:05 AM text", "00:05 | text"],
    ["1:30:05 PM text", "13:30:05 | text"],
    ["1 PM text", "13h | text"],
    ["1PM: text", "13h |: text"],
    ["12 AM text", "00h | text"],
    ["13h text", null],
    ["13h", "13h |"],
    ["13h - text", "13h | - text"],
    ["13h: text", "13h |: text"],
    ["13h The alert fires", "13h | The alert fires"],
    ["13h UTC text", "13h <UTC> | text"],
    ["13h30 — text", "13:30 | — text"],
    ["13:30h text", "13:30 | text"],
    ["~13:40 text", "~13:40 | text"],
    ["~ 13:40 text", "~13:40 | text"],
    ["≤13:40 text", "~13:40 | text"],
    ["<= 13:40 text", "~13:40 | text"],
    ["ca. 13:40 text", "~13:40 | text"],
    ["Around 13:40 we restart", "~13:40 | we restart"],
    ["about 1 PM we restart", "~13h | we restart"],
    ["approx. 13:40: text", "~13:40 |: text"],
    ["[13:30] text", "13:30 | text"],
    ["(13:30) text", "13:30 | text"],
    ["[13:30]: text", "13:30 |: text"],
    ["[2024-05-12 13:30 UTC] text", "2024-05-12 13:30 <UTC> | text"],
    ["[ 13:30 ] text", "13:30 | text"],
    ["13:30 [ashley] joins", "13:30 | [ashley] joins"],
    ["01:39: [QuietMisdreavus] joins", "01:39 |: [QuietMisdreavus] joins"],
    ["13:30 (5 min) text", "13:30 | (5 min) text"],
    ["13:30 (13:45 at the latest) text", "13:30 | (13:45 at the latest) text"],
    ["13:30 (14:45) text", "13:30 | (14:45) text"],
    ["13:30 5 servers fail", "13:30 | 5 servers fail"],
    ["13:30 2 nodes", "13:30 | 2 nodes"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a zone", () => {
  test.each([
    ["13:30 UTC text", "13:30 <UTC> | text"],
    ["13:30 utc text", "13:30 <UTC> | text"],
    ["13:30UTC text", "13:30 <UTC> | text"],
    ["13:30 UTC: text", "13:30 <UTC> |: text"],
    ["13:30 UTC - text", "13:30 <UTC> | - text"],
    ["13:30 UTC, text", "13:30 <UTC> |, text"],
    ["13:30Z text", "13:30 <UTC> | text"],
    ["13:30 Z index is wrong", "13:30 | Z index is wrong"],
    ["13:30 (UTC) text", "13:30 <UTC> | text"],
    ["13:30 [Europe/Berlin] text", "13:30 <Europe/Berlin> | text"],
    ["13:30 (Europe team) text", "13:30 | (Europe team) text"],
    ["13:30 (Singapore) text", "13:30 | (Singapore) text"],
    ["13:30 UTC+2 text", "13:30 <+02:00> | text"],
    ["13:30 UTC-7: text", "13:30 <-07:00> |: text"],
    ["13:30 UTC\u22127 text", "13:30 <-07:00> | text"],
    ["13:30 GMT+5:30 text", "13:30 <+05:30> | text"],
    ["13:30 +02:00 text", "13:30 <+02:00> | text"],
    ["13:30+02:00 text", "13:30 <+02:00> | text"],
    ["13:30 -0700 text", "13:30 <-07:00> | text"],
    ["13:30 -07:00 text", "13:30 <-07:00> | text"],
    ["13:30\u221207:00 text", "13:30 <-07:00> | text"],
    ["13:30 +2 servers", "13:30 | +2 servers"],
    ["13:30 +20 servers", "13:30 | +20 servers"],
    ["13:30 PST text", "13:30 <-08:00 PST> | text"],
    ["1:30 pm pst text", "13:30 <-08:00 PST> | text"],
    ["1:32 PM PST:", "13:32 <-08:00 PST> |:"],
    ["13:30 CST text", "13:30 <America/Chicago|Asia/Shanghai> | text"],
    ["1:30 PM ET text", "13:30 <America/New_York> | text"],
    ["13:30 Europe/Berlin text", "13:30 <Europe/Berlin> | text"],
    ["13:30 America/Port-au-Prince text", "13:30 <America/Port-au-Prince> | text"],
    ["13:30 Europe/Berlin: text", "13:30 <Europe/Berlin> |: text"],
    // words that are none
    ["13:30 API calls fail", "13:30 | API calls fail"],
    ["13:30 DNS", "13:30 | DNS"],
    ["13:30 XYZ: text", "13:30 | XYZ: text"],
    ["13:30 CI/CD breaks", "13:30 | CI/CD breaks"],
    ["13:30 Europe/Berln text", "13:30 | Europe/Berln text"],
    ["13:30 Japan is down", "13:30 | Japan is down"],
    ["13:30 Singapore is down", "13:30 | Singapore is down"],
    ["13:30 Cuba", "13:30 | Cuba"],
    ["13:30 NZ office", "13:30 | NZ office"],
    ["13:30 West coast", "13:30 | West coast"],
    ["13:30 west coast", "13:30 | west coast"],
    ["13:30 met the team", "13:30 | met the team"],
    ["13:30 Eat", "13:30 | Eat"],
    ["13:30 Est", "13:30 | Est"],
    ["13:30 ESTIMATED", "13:30 | ESTIMATED"],
    ["13:30 PST8 text", "13:30 | PST8 text"],
    ["13:30 GMT/UTC text", "13:30 | GMT/UTC text"],
    ["13:30 UTCish", "13:30 | UTCish"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a date", () => {
  test.each([
    ["2024-05-12 13:30 text", "2024-05-12 13:30 | text"],
    ["2024-05-12T13:30Z text", "2024-05-12 13:30 <UTC> | text"],
    ["2024-05-12T13:30:00-07:00 text", "2024-05-12 13:30:00 <-07:00> | text"],
    ["2024-05-12T13:30:00.000Z: text", "2024-05-12 13:30:00 <UTC> |: text"],
    ["2024-05-12, 13:30 text", "2024-05-12 13:30 | text"],
    ["2024-05-12: 13:30 text", "2024-05-12 13:30 | text"],
    ["2024-05-12 at 13:30 UTC text", "2024-05-12 13:30 <UTC> | text"],
    ["2024-05-12 - 13:30 - text", "2024-05-12 13:30 | - text"],
    ["2024-05-12 – 13:30: text", "2024-05-12 13:30 |: text"],
    ["2024-05-12 - 2h of downtime", "2024-05-12 | - 2h of downtime"],
    ["2024-05-12 ~13:30 text", "~2024-05-12 13:30 | text"],
    ["2024-05-12 1:30 PM PST text", "2024-05-12 13:30 <-08:00 PST> | text"],
    ["2024-05-12 13h text", "2024-05-12 13h | text"],
    ["2024-05-12 22:00:05-06:00 text", "2024-05-12 22:00:05 <-06:00> | text"],
    ["2024-05-12 13:30-07:00 text", "2024-05-12 13:30 <-07:00> | text"],
    ["13:30, 2024-05-12: text", "2024-05-12 13:30 |: text"],
    ["13:30 UTC, 2024-05-12 text", "2024-05-12 13:30 <UTC> | text"],
    ["13:30 on 2024-05-12 UTC text", "2024-05-12 13:30 <UTC> | text"],
    ["13:30 (2024-05-12) text", "2024-05-12 13:30 | text"],
    ["2024-05-12 text", "2024-05-12 | text"],
    ["2024-05-12: text", "2024-05-12 |: text"],
    ["2024-05-12 - text", "2024-05-12 | - text"],
    ["2024-05-12 12 nodes", "2024-05-12 | 12 nodes"],
    ["2024-05-12", "2024-05-12 |"],
    ["2022-06-02 10:00 - Problem starts", "2022-06-02 10:00 | - Problem starts"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a range", () => {
  test.each([
    ["13:40–14:00 text", "13:40 .. 14:00 | text"],
    ["13:40-14:00 text", "13:40 .. 14:00 | text"],
    ["13:40—14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 - 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 – 14:00: text", "13:40 .. 14:00 |: text"],
    ["13:40 — 14:00 — text", "13:40 .. 14:00 | — text"],
    ["13:40 -14:00 text", "13:40 .. 14:00 | text"],
    ["13:40- 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 to 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 until 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 till 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40 → 14:00 text", "13:40 .. 14:00 | text"],
    ["13:40->14:00 text", "13:40 .. 14:00 | text"],
    ["13:30-07:00 text", "13:30 .. 07:00 | text"],
    ["13:40:05–13:40:50 text", "13:40:05 .. 13:40:50 | text"],
    ["8:20 - 8:24", "08:20 .. 08:24 |"],
    ["23:40–00:10 text", "23:40 .. 00:10 | text"],
    ["13h–14h text", null],
    ["13h–14h: text", "13h .. 14h |: text"],
    ["13h30 - 14h: text", "13:30 .. 14h |: text"],
    ["~13:40–14:00 text", "~13:40 .. 14:00 | text"],
    ["13:40–~14:00 text", "13:40 .. ~14:00 | text"],
    ["13:40 – ca. 14:00 text", "13:40 .. ~14:00 | text"],
    ["[13:40–14:00] text", "13:40 .. 14:00 | text"],
    ["(13:40 - 14:00) text", "13:40 .. 14:00 | text"],
    ["13:40–? text", "13:40 .. unknown | text"],
    ["13:40 – unknown: text", "13:40 .. unknown |: text"],
    // dates
    ["2024-05-12 13:40-14:00 text", "2024-05-12 13:40 .. 14:00 | text"],
    ["2024-05-12 09:30-10:00 text", "2024-05-12 09:30 .. 10:00 | text"],
    ["2024-05-12 - 13:40 - 14:00 - text", "2024-05-12 13:40 .. 14:00 | - text"],
    ["2024-05-12 23:40 – 2024-05-13 00:10 text", "2024-05-12 23:40 .. 2024-05-13 00:10 | text"],
    ["23:40 – 2024-05-13 00:10 text", "23:40 .. 2024-05-13 00:10 | text"],
    ["2024-05-12T23:40Z/2024-05-13T00:10Z", null],
    ["2024-05-12T23:40Z – 2024-05-13T00:10Z", "2024-05-12 23:40 <UTC> .. 2024-05-13 00:10 <UTC> |"],
    ["13:40–14:00, 2024-05-12 text", "2024-05-12 13:40 .. 14:00 | text"],
    ["2024-05-12 – 2024-05-13 text", "2024-05-12 .. 2024-05-13 | text"],
    ["2024-05-12 to 2024-05-13: text", "2024-05-12 .. 2024-05-13 |: text"],
    ["2024-05-12 – 2024-05-13 10:00 text", "2024-05-12 .. 2024-05-13 10:00 | text"],
    ["13:30 – 2024-05-13 release is reverted", "13:30 | – 2024-05-13 release is reverted"],
    // zones
    ["13:40 UTC–14:00 UTC text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["13:40 UTC - 14:00 UTC text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["10:00 UTC-10:30 UTC text", "10:00 <UTC> .. 10:30 <UTC> | text"],
    ["13:30 UTC-13:45 text", "13:30 <UTC> .. 13:45 <UTC> | text"],
    ["13:40 EDT-14:00 EDT text", "13:40 <-04:00 EDT> .. 14:00 <-04:00 EDT> | text"],
    ["13:40–14:00 UTC text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["13:40 UTC – 14:00 text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["13:40 Europe/Berlin-14:00 text", "13:40 <Europe/Berlin> .. 14:00 <Europe/Berlin> | text"],
    ["13:40–14:00 (UTC) text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["13:40Z–14:00Z text", "13:40 <UTC> .. 14:00 <UTC> | text"],
    ["1:40 PM PST - 2:00 PM PST:", "13:40 <-08:00 PST> .. 14:00 <-08:00 PST> |:"],
    // the half of the day
    ["1:40–2:00 PM PST text", "13:40 <-08:00 PST> .. 14:00 <-08:00 PST> | text"],
    ["11:40–1:05 PM text", "11:40 .. 13:05 | text"],
    ["11:40–12:10 PM text", "11:40 .. 12:10 | text"],
    ["12:30–1:05 PM text", "12:30 .. 13:05 | text"],
    ["11:40–12:10 AM text", "23:40 .. 00:10 | text"],
    ["1:40 PM – 2:00 text", "13:40 .. 14:00 | text"],
    ["11:40 PM – 12:10 text", "23:40 .. 00:10 | text"],
    ["11:40 AM – 1:05 text", "11:40 .. 13:05 | text"],
    ["1:00–1:00 PM text", "13:00 .. 13:00 | text"],
    ["13:40–2:00 PM text", "13:40 .. 14:00 | text"],
    ["1–2 PM text", "13h .. 14h | text"],
    ["1 - 2:30 PM: text", "13h .. 14:30 |: text"],
    ["11–1 PM: text", "11h .. 13h |: text"],
    ["10 to 11 AM text", "10h .. 11h | text"],
    ["1 PM – 2 PM text", "13h .. 14h | text"],
    // text after a dash
    ["13:30 – 5 servers fail", "13:30 | – 5 servers fail"],
    ["13:30 - 14 servers fail", "13:30 | - 14 servers fail"],
    ["13:30 - 1:1 with the vendor", "13:30 | - 1:1 with the vendor"],
    ["13:30 – 2h of downtime", "13:30 | – 2h of downtime"],
    ["13:30 - 14:00ish text", "13:30 | - 14:00ish text"],
    ["13:30 to 5 servers", "13:30 | to 5 servers"],
    ["13:30 – ? text", "13:30 .. unknown | text"],
    ["13:30 – unknown hosts connect", "13:30 | – unknown hosts connect"],
    ["13:30 – 100% of requests fail", "13:30 | – 100% of requests fail"],
    ["13:30 – 10.0.0.1 is unreachable", "13:30 | – 10.0.0.1 is unreachable"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a second reading", () => {
  test.each([
    ["13:14 EDT (17:14 UTC): A user", "13:14 <-04:00 EDT> (17:14 <UTC>) |: A user"],
    ["13:14 EDT (17:14 UTC) text", "13:14 <-04:00 EDT> (17:14 <UTC>) | text"],
    ["13:14 EDT(17:14 UTC) text", "13:14 <-04:00 EDT> (17:14 <UTC>) | text"],
    ["13:14 (17:14 UTC) text", "13:14 (17:14 <UTC>) | text"],
    ["20:07 EDT (2024-05-13 00:07 UTC) text", "20:07 <-04:00 EDT> (2024-05-13 00:07 <UTC>) | text"],
    [
      "13:14 EDT (17:14 UTC) – 13:40 EDT (17:40 UTC) text",
      "13:14 <-04:00 EDT> (17:14 <UTC>) .. 13:40 <-04:00 EDT> (17:40 <UTC>) | text",
    ],
    [
      "13:14–13:40 EDT (17:14–17:40 UTC) text",
      "13:14 <-04:00 EDT> (17:14 <UTC>) .. 13:40 <-04:00 EDT> (17:40 <UTC>) | text",
    ],
    ["13:14–13:40 EDT (17:40 UTC) text", "13:14 <-04:00 EDT> .. 13:40 <-04:00 EDT> (17:40 <UTC>) | text"],
    ["[13:14 EDT (17:14 UTC)] text", "13:14 <-04:00 EDT> (17:14 <UTC>) | text"],
    ["13:14 EDT (17:14) text", "13:14 <-04:00 EDT> | (17:14) text"],
    ["13:14 EDT (17:14 UTC, see log) text", "13:14 <-04:00 EDT> | (17:14 UTC, see log) text"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("unknown", () => {
  test.each([
    ["unknown", "unknown |"],
    ["unknown — text", "unknown | — text"],
    ["Unknown: text", "unknown |: text"],
    ["unknown - text", "unknown | - text"],
    ["unknown ", "unknown | "],
    ["?", "unknown |"],
    ["? — text", "unknown | — text"],
    ["?: text", "unknown |: text"],
    ["? text", "unknown | text"],
    ["[?] text", "unknown | text"],
    ["[unknown] text", "unknown | text"],
    ["unknown users are logged out", null],
    ["Unknown host", null],
    ["unknown-host errors", null],
    ["unknowns: text", null],
    ["?foo=1 is added", null],
    ["??? text", null],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("what is impossible", () => {
  test.each([
    ["25:10 - text", "! There is no hour 25 | - text"],
    ["13:75 text", "! There is no minute 75 | text"],
    ["2024-02-30 13:30 text", "13:30 ! February 2024 has 29 days | text"],
    ["13:30 PM text", "! There is no hour 13 PM: with AM or PM, hours go from 1 to 12 | text"],
    ["13:40–25:00 text", "13:40 .. ! There is no hour 25 | text"],
    ["13:30 +25:00 text", "13:30 ! +25:00 is not an offset: they go from -14:00 to +14:00 | text"],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  "",
  " ",
  "The alert fires at 13:30",
  "At 13:24 UTC, we noticed",
  "5 servers failed",
  "12 nodes",
  "12",
  "2024 was a year",
  "2024-05 is a month",
  "2024-5-12 13:30 text",
  "13:30ish text",
  "13:30-ish text",
  "10:15min",
  "10:3 text",
  "1:100 text",
  "16:9 displays",
  "13:30/14:00",
  "13:30.5 text",
  "12:34:56:78:9a:bc",
  "13:30's alert",
  "13:30–5 servers",
  "13:40-50 text",
  "13:30%",
  "10:30.log",
  "2024-05-12.log",
  "2024-05-12-release",
  "2024-05-12_13:30",
  "2024-05-12 13:30ish text",
  "2024-05-12 (13:30) text",
  "2h later",
  "2h after the release",
  "13h of downtime",
  "1h30 of downtime",
  "1h30m",
  "2 h",
  "13.30 text",
  "1330 text",
  "1-2 servers",
  "5 - 6 servers fail",
  "about 5 servers",
  "about the alert",
  "~5 servers",
  "(see 13:30)",
  "[13:30",
  "(13:30] text",
  "[x] 13:30",
  "#13:30",
  "1st of May",
  "10 amazing servers",
  "٠١:٣٠ text",
])("%j does not begin with a time", (text) => {
  expect(read(text)).toBeNull();
});

test("texts are what stands there", () => {
  const prefix = readTimePrefix(" ~1:40 – 2:00 PM PST (21:40–22:00 UTC): text");
  expect(prefix?.from.text).toBe("~1:40");
  expect(prefix?.until?.text).toBe("2:00 PM PST");
  expect(prefix?.until?.alternative?.text).toBe("22:00 UTC");
});
