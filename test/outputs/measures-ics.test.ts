import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { icsLines, icsText } from "../../src/outputs/ics-text.ts";
import { output } from "../../src/outputs/measures-ics.ts";
import { aFullReport, aMeasure } from "../site/a-report.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { anyText, aReportWith, fileOf, hostileTexts } from "./written.ts";

/** The lines of a calendar, unfolded, after a look at the rules for lines. */
function linesOf(calendar: string): string[] {
  expect(calendar.endsWith("\r\n")).toBe(true);
  expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const written = calendar.slice(0, -2).split("\r\n");
  for (const line of written) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(Buffer.from(calendar).toString()).toBe(calendar);
  const lines = calendar.replaceAll("\r\n ", "").slice(0, -2).split("\r\n");
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z]+=[A-Z]+)?:\P{Cc}*$/u);
  return lines;
}

function valuesOf(lines: readonly string[], name: string): string[] {
  return lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
}

test("unfinished measures with a due day are days of a calendar", () => {
  expect(linesOf(fileOf(output, "measures.ics", [aFullReport()], { title: "Ours, all" }))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Afterword//Measures//EN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Measures · Ours\\, all",
    ...["Alert per service", "Rehearse"].flatMap((text, index) => [
      "BEGIN:VEVENT",
      expect.stringMatching(/^UID:[0-9a-f-]{36}$/),
      "DTSTAMP:20241231T000000Z",
      `DTSTART;VALUE=DATE:${["20240615", "20300101"][index]}`,
      `SUMMARY:${text}`,
      "DESCRIPTION:From: Checkout could not reach the orders database\\nReport: /postmortems/full/",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]);
});

test("a measure that does not say whether it is done is in it; a day that does not exist is not", () => {
  const measures = [
    aMeasure("Perhaps", { done: null, due: "2024-06-01" }),
    aMeasure("Done", { done: true, due: "2024-06-01" }),
    aMeasure("Dropped", { dropped: true, due: "2024-06-01" }),
    aMeasure("No day", { due: "2024-02-31" }),
    aMeasure("Undated"),
  ];
  const report = anIncident("a", "2024-05-12T20:30", 75, { measures });
  expect(valuesOf(linesOf(fileOf(output, "measures.ics", [report])), "SUMMARY")).toEqual(["Perhaps"]);
});

test("a measure keeps its UID when it is moved and put off, and two of one text have two", () => {
  const [a, b] = [aMeasure("A", { due: "2024-06-01" }), aMeasure("B", { due: "2024-06-02" })];
  const uids = (measures: readonly ReturnType<typeof aMeasure>[]): string[] =>
    valuesOf(
      linesOf(fileOf(output, "measures.ics", [anIncident("a", "2024-05-12T20:30", 75, { measures })])),
      "UID",
    );
  const [uidA, uidB] = uids([a, b]);
  expect(uids([b, { ...a, due: "2025-01-01" }])).toEqual([uidB, uidA]);
  expect(new Set(uids([a, a, a])).size).toBe(3);
});

describe("what an author wrote is text", () => {
  test.each(hostileTexts.map((text) => [text]))("%j", (text) => {
    expectOneEvent(text);
  });

  test("whatever it is", () => {
    fc.assert(fc.property(anyText, expectOneEvent));
  });
});

function expectOneEvent(text: string): void {
  const lines = linesOf(fileOf(output, "measures.ics", [aReportWith(text)], { title: text }));
  expect(valuesOf(lines, "BEGIN")).toEqual(["VCALENDAR", "VEVENT"]);
  expect(valuesOf(lines, "END")).toEqual(["VEVENT", "VCALENDAR"]);
  expect(lines).toHaveLength(14);
}

test("text is read back as it was", () => {
  const unescaped = (value: string): string =>
    value.replace(/\\([\\;,nN])/g, (_, character) => (/n/i.test(character) ? "\n" : character));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."\\;,:n\n é𝒳") }), (text) => {
      const [line] = linesOf(icsLines([`SUMMARY:${icsText(text)}`]));
      expect(unescaped((line ?? "").slice("SUMMARY:".length))).toBe(text);
    }),
  );
});
