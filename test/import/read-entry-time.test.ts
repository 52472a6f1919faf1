import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentDates } from "../../src/import/document-dates.ts";
import { momentText } from "../../src/import/moment-text.ts";
import { readTimeAtStart } from "../../src/import/read-entry-time.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** What the time at the beginning of a text says, and what is left of the text. */
function read(text: string, around = "2024-05-12"): string | null {
  const found = readTimeAtStart(text, documentDates("", `${around}\n${text}`));
  if (found === null) return null;
  const { from, until, relative } = found.time;
  const said = relative === null ? momentText(from) : `${relative.to} ${relative.minutes}`;
  return `${said}${until === null ? "" : ` to ${momentText(until)}`} | ${text.slice(found.length).trim()}`;
}

describe("a time at the beginning of a text", () => {
  test.each([
    ["13:02 - down", "13:02 | - down"],
    ["1:02 PM PST: down", "13:02 PST | : down"],
    ["04:49 PM UTC Site was renamed", "16:49 UTC | Site was renamed"],
    ["13h02 down", "13:02 | down"],
    ["1302Z down", "13:02 Z | down"],
    ["~13:02 down", "~13:02 | down"],
    ["around 13:02, down", "~13:02 | , down"],
    ["At 13:02 UTC we saw it", "13:02 UTC | we saw it"],
    ["13:02 – 14:10 down", "13:02 to 14:10 | down"],
    ["between 13:02 and 14:10 it was down", "13:02 to 14:10 | it was down"],
    ["from 13:02 to 14:10: down", "13:02 to 14:10 | : down"],
    ["November 8, 2023, 14:30 UTC – down", "2023-11-08 14:30 UTC | – down"],
    ["8th of November 2023 14:30 down", "2023-11-08 14:30 | down"],
    ["Sep 27 2017 13:06", "2017-09-27 13:06 | "],
    ["Sunday 12 May 2024, 13:02: down", "2024-05-12 13:02 | : down"],
    ["2024/05/12 13:02 down", "2024-05-12 13:02 | down"],
    ["12.05.2024 13:02 Uhr down", "2024-05-12 13:02 | down"],
    ["05/25/2024 13:02 down", "2024-05-25 13:02 | down"],
    ["Jan 28 02:34 down", "2024-01-28 02:34 | down"],
    ["13:14 EDT (17:14 UTC): mail", "13:14 EDT | : mail"],
    ["2024-05-12T13:02:11Z down", "2024-05-12 13:02:11 Z | down"],
    ["T+5: down", "first 5 | : down"],
    ["T+1h30m down", "first 90 | down"],
    ["+40 min: down", "first 40 | : down"],
    ["5 minutes later it was up", "previous 5 | it was up"],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    "3 servers were down",
    "99:99 down",
    "-5 servers",
    "version 1.14 is out",
    "404 for everybody",
    "v1.2.3",
  ])("is none: %s", (text) => expect(read(text)).toBeNull());

  test("is left alone where its date may be two", () => {
    expect(
      readTimeAtStart("03/04/2024 13:02 down", documentDates("", "03/04/2024"))?.time.from.date ?? null,
    ).toBeNull();
  });

  test("is a day first or a month first as another date of the document says", () => {
    expect(read("03/04/2024 13:02 down", "It ended on 25/04/2024.")).toBe("2024-04-03 13:02 | down");
    expect(read("03/04/2024 13:02 down", "It ended on 04/25/2024.")).toBe("2024-03-04 13:02 | down");
    expect(read("03/04/2024 13:02 down", "All of it was on April 3rd.")).toBe("2024-04-03 13:02 | down");
  });

  test("of a weekday is on the first such day", () => {
    expect(read("Tuesday 00:40 – up", "Monday, 2 October 2023")).toBe("2023-10-03 00:40 | – up");
    expect(read("Day 3, 08:00 letters", "Day 1 is 2022-10-08.")).toBe("2022-10-10 08:00 | letters");
  });
});

test("every way of writing a moment is read as the same moment", () => {
  const moment = fc.record({
    year: fc.integer({ min: 2015, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
  });
  fc.assert(
    fc.property(moment, ({ year, month, day, hour, minute }) => {
      const two = (value: number) => String(value).padStart(2, "0");
      const name = months[month - 1] ?? "";
      const clock = `${two(hour)}:${two(minute)}`;
      const half = `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
      const ordinal = `${day}${day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th"}`;
      const expected = `${year}-${two(month)}-${two(day)} ${clock} UTC | it began`;
      for (const written of [
        `${year}-${two(month)}-${two(day)} ${clock} UTC`,
        `${year}/${two(month)}/${two(day)} ${clock} UTC`,
        `${name} ${day}, ${year} ${half} UTC`,
        `${name} ${ordinal}, ${year}, ${clock} UTC`,
        `${ordinal} of ${name}, ${year} at ${clock} UTC`,
        `${day}-${name.slice(0, 3)}-${year} ${clock} UTC`,
      ]) {
        expect(read(`${written} it began`), written).toBe(expected);
      }
    }),
    { numRuns: 200 },
  );
});
