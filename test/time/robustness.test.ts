import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoment } from "../../src/time/read-moment.ts";
import { readTimePrefix } from "../../src/time/read-time-prefix.ts";
import { resolveTime } from "../../src/time/resolve-time.ts";
import { readZone } from "../../src/time/zone.ts";

const PIECES = [
  "2024-05-12",
  "2024-02-30",
  "13:30",
  "1:30 PM",
  "13h",
  "1",
  "25:99",
  "T",
  "Z",
  "~",
  "ca. ",
  " ",
  ", ",
  ":",
  "-",
  " – ",
  "–",
  " to ",
  "+02:00",
  "-07:00",
  "UTC",
  "UTC-7",
  "CST",
  "PST",
  "Europe/Berlin",
  "Europe/Nowhere",
  "(",
  ")",
  "[",
  "]",
  "?",
  "unknown",
  " at ",
  " on ",
  "text",
  "\u202f",
  "é",
  "😀",
  "\n",
];
const anyMixture = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(anyMixture, fc.string({ unit: "binary", maxLength: 60 }));

test("no text makes reading or resolving throw", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const prefix = readTimePrefix(text);
      const readings = [readMoment(text), prefix?.from ?? null, prefix?.until ?? null];
      for (const reading of readings) {
        if (reading) resolveTime(reading, { zone: "Europe/Berlin", date: { year: 2024, month: 3, day: 31 } });
      }
      readZone(text);
    }),
    { numRuns: 3000 },
  );
});

test("a time at the beginning ends within the text, not in a space", () => {
  fc.assert(
    fc.property(anyMixture, (text) => {
      const prefix = readTimePrefix(text);
      if (!prefix) return;
      expect(prefix.length).toBeLessThanOrEqual(text.length);
      expect(text.slice(0, prefix.length)).toMatch(/\S$/);
      expect(text).toContain(prefix.from.text);
      if (prefix.until) expect(text).toContain(prefix.until.text);
    }),
    { numRuns: 2000 },
  );
});

test("a moment is read the same at the beginning of a text that goes on", () => {
  fc.assert(
    fc.property(anyMixture, (text) => {
      const moment = readMoment(text);
      const prefix = readTimePrefix(`${text.trim()} — `);
      // Read as a whole, a text has no range and may end in any zone.
      if (!moment || !prefix || prefix.until || prefix.length !== text.trim().length) return;
      expect(prefix.from).toEqual(moment);
    }),
    { numRuns: 2000 },
  );
});

describe("long texts take no longer than short ones", () => {
  const long = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  test.each([
    ["spaces", `13:30${long(" ")}x`],
    ["leading spaces", `${long(" ")}13:30`],
    ["digits", long("1")],
    ["colons", `13:30${long(":30")}`],
    ["fractions", `13:30:05.${long("1")}`],
    ["dashes", `13:30 ${long("-")}`],
    ["spaced dashes", `13:30${long(" - ")}`],
    ["ranges", long("13:30–")],
    ["parentheses", `13:30 ${long("(")}`],
    ["brackets", `13:30 ${long("[a")}`],
    ["nested times", long("(13:30 ")],
    ["zones", `13:30 ${long("Europe/")}`],
    ["zone names", `13:30 Europe/${long("A-")}`],
    ["letters", `13:30 ${long("A")}`],
    ["offsets", `13:30 ${long("+02:00 ")}`],
    ["signs", long("~")],
    ["words", long("about ")],
    ["dates", long("2024-05-12 ")],
    ["questions", long("? ")],
    ["unknown", `unknown${long(" ")}`],
    ["astral", long("😀")],
  ])("%s", (_, text) => {
    const start = process.hrtime.bigint();
    readMoment(text);
    readTimePrefix(text);
    readZone(text);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(200);
  });
});
