import { describe, expect, test } from "vitest";
import { findDifference } from "../../src/format/find-difference.ts";
import { readReport } from "../extract/a-report.ts";

const report = `---
title: Parcel labels came out blank
started: 2024-03-04 09:10 # by the printers' clocks
timezone: Europe/Oslo
---

## Summary

The label service sent **empty** pages.

## Timeline

The day was short.

- 09:14 **Detected** — A shop calls <!-- twice -->.
- 09:20–09:30 — We look.

## Measures

- [x] Print a *test* page (owner: @labels; due: 2024-04-01)
`;

function differenceTo(text: string, replacement: string): string | null {
  expect(report).toContain(text);
  return findDifference(readReport(report), readReport(report.replace(text, replacement)), null);
}

describe("the promise is broken by", () => {
  test.each([
    ["a lost word of an entry", "We look.", "We.", "its timeline"],
    ["another minute", "09:14", "09:15", "its timeline"],
    ["another end of a range", "09:30", "09:31", "its timeline"],
    ["another marker", "Detected", "Acknowledged", "its timeline"],
    ["a lost entry", "- 09:20–09:30 — We look.\n", "", "its timeline"],
    ["a lost word beside the entries", "The day was short.", "The day.", "a section"],
    ["a lost word of prose", "pages", "", "the record"],
    ["lost emphasis of prose", "**empty**", "empty", "the record"],
    ["another owner", "@labels", "@printers", "the record"],
    ["lost emphasis of a measure", "*test*", "test", "its measures"],
    ["a measure that is open", "[x]", "[ ]", "the record"],
    ["a lost comment", " <!-- twice -->", "", "its timeline"],
    ["a lost comment of the front matter", " # by the printers' clocks", "", "a line of the front matter"],
    ["a lost heading", "## Summary\n", "", "the record"],
  ])("%s", (_, text, replacement, expected) => {
    expect(differenceTo(text, replacement)).toBe(expected);
  });
});

describe("the promise is kept by", () => {
  test.each([
    ["another spelling of a range", "09:20–09:30 —", "09:20 to 09:30:"],
    ["another spelling of a marker", "**Detected** —", "**noticed:**"],
    ["another order of attributes", "owner: @labels; due: 2024-04-01", "due: 2024-04-01, Owner: @labels"],
    ["another bullet", "- 09:14", "* 09:14"],
    ["a date that says what was understood", "09:20–", "2024-03-04 09:20–"],
  ])("%s", (_, text, replacement) => {
    expect(differenceTo(text, replacement)).toBe(null);
  });
});
