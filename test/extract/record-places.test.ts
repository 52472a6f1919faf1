import { describe, expect, test } from "vitest";
import { placeText, readReport, textAt } from "./a-report.ts";

const text = `---
title: One
impact: { users: 20% }
timezone: UTC
---

## Summary

One.

## Impact

Much.

## Timeline

- 2024-05-12 13:30 **Started** — One.
- unknown **Detected** — Two.

## Root cause

## Action items

- [ ] Test it (owner: @orders; dew: soon)
`;

const { places, keyPlaces } = readReport(text);

describe("every value of the record stands where the author wrote it", () => {
  test.each([
    ["/title", "One"],
    ["/impact/users", "20%"],
    ["/summary", "## Summary"],
    ["/impact/text", "## Impact"],
    ["/timeline", "## Timeline"],
    ["/timeline/0", "- 2024-05-12 13:30 **Started** — One."],
    ["/timeline/0/at", "2024-05-12 13:30"],
    ["/started", "2024-05-12 13:30"],
    ["/detected", "unknown"],
    ["/rootCause", "## Root cause"],
    ["/measures", "## Action items"],
    ["/measures/0", "- [ ] Test it (owner: @orders; dew: soon)"],
    ["/measures/0/owner", "@orders"],
  ])("%s", (pointer, written) => {
    expect(textAt(text, places.get(pointer))).toBe(written);
  });

  test.each([
    ["/title", "title"],
    ["/impact", "impact"],
    ["/measures/0/dew", "dew"],
  ])("the key %s", (pointer, written) => {
    expect(textAt(text, keyPlaces.get(pointer))).toBe(written);
  });

  test("an impact that only the section gives stands at its heading", () => {
    const report = readReport("---\nid: a\n---\n\n## Impact\n\nMuch.\n");
    expect(placeText(report.places.get("/impact"))).toBe("5:1-5:10");
  });

  test("a title that the heading gives stands there", () => {
    const report = readReport("---\nid: a\n---\n\n# One\n");
    expect(placeText(report.places.get("/title"))).toBe("5:1-5:6");
  });

  test("a bad marker stands at the word", () => {
    const document =
      "---\ntimezone: UTC\n---\n\n## Timeline\n\n| Time | Marker | Event |\n|-|-|-|\n| 2024-05-12 13:30 | Detectd | x |\n";
    const report = readReport(document);
    expect(textAt(document, report.places.get("/timeline/0/marker"))).toBe("Detectd");
    expect(report.record.timeline).toEqual([{ at: "2024-05-12 13:30", marker: "Detectd", text: "x" }]);
  });

  test("all of them lie within the file", () => {
    const lines = text.split("\n");
    for (const [pointer, { line, column, endLine, endColumn }] of places) {
      expect(line, pointer).toBeGreaterThan(0);
      expect(endLine, pointer).toBeLessThanOrEqual(lines.length);
      expect(column, pointer).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      expect(endColumn, pointer).toBeLessThanOrEqual((lines[endLine - 1] ?? "").length + 1);
    }
  });
});
