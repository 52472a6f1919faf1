import { describe, expect, test } from "vitest";
import { readReport } from "./a-report.ts";

describe("the record joins front matter and sections", () => {
  test("of the design's example", () => {
    const { record } = readReport(`---
title: Checkout could not reach the orders database
severity: sev2
services: [checkout, orders]
causes: [configuration]
timezone: America/Los_Angeles
started: 2024-05-12 13:30
impact: { users: 20% }
---

## Summary
A release carried a **wrong** connection string.

## Impact
About 20 % of checkouts ended in "Payment processing error".

## Timeline
- 13:32 **Detected** — The alert fires.
- 13:40–14:00 **False lead** — We suspect load.
- 14:30 **Mitigated, Resolved** — Checkouts succeed again.

## Root cause
A string.

## Measures
- [x] Test it (owner: @orders; kind: prevent; due: 2024-06-01; issue: ORD-88)

## Lessons
### What went well
Much.
`);
    expect(record).toEqual({
      title: "Checkout could not reach the orders database",
      severity: "sev2",
      services: ["checkout", "orders"],
      causes: ["configuration"],
      timezone: "America/Los_Angeles",
      started: "2024-05-12 13:30",
      detected: "2024-05-12 13:32 America/Los_Angeles",
      mitigated: "2024-05-12 14:30 America/Los_Angeles",
      resolved: "2024-05-12 14:30 America/Los_Angeles",
      impact: { users: "20%", text: 'About 20 % of checkouts ended in "Payment processing error".' },
      summary: "A release carried a **wrong** connection string.",
      rootCause: "A string.",
      lessons: "### What went well\nMuch.",
      timeline: [
        { at: "13:32", marker: "detected", text: "The alert fires." },
        { at: "13:40", until: "14:00", marker: "false-lead", text: "We suspect load." },
        { at: "14:30", marker: ["mitigated", "resolved"], text: "Checkouts succeed again." },
      ],
      measures: [
        {
          text: "Test it",
          done: true,
          owner: "@orders",
          kind: "prevent",
          due: "2024-06-01",
          issue: "ORD-88",
        },
      ],
    });
  });

  test("`unknown` may stand for a list", () => {
    expect(readReport("---\nservices: unknown\ncauses: unknown\n---\n").record).toEqual({
      services: ["unknown"],
      causes: ["unknown"],
    });
  });

  test("the level-1 heading gives the title", () => {
    expect(readReport("---\nid: a\n---\n\n# The *title*\n").record.title).toBe("The title");
    expect(readReport("---\ntitle: One\n---\n\n# Two\n").record.title).toBe("One");
  });

  test("a section that is missing or empty is missing", () => {
    const { record } = readReport(
      "---\nid: a\n---\n\n## Summary\n\n## Root cause\n\n<!-- why -->\n\n## Lessons\n\n### What went well\n",
    );
    expect(Object.keys(record)).toEqual(["id"]);
  });

  test("Impact alone is an object with its text", () => {
    expect(readReport("---\nid: a\n---\n\n## Impact\n\nMuch.\n").record.impact).toEqual({ text: "Much." });
  });

  test("an impact that is none stays for the schema", () => {
    expect(readReport("---\nimpact: 20%\n---\n\n## Impact\n\nMuch.\n").record.impact).toBe("20%");
  });

  test("unknown keys stay for the schema", () => {
    expect(readReport("---\nsevrity: sev1\n---\n").record).toEqual({ sevrity: "sev1" });
  });

  test("keys such as __proto__ stay keys", () => {
    const { record } = readReport("---\n__proto__: { polluted: 1 }\nconstructor: 2\n---\n");
    expect(Object.keys(record).sort()).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("a stated moment is not replaced by its marker", () => {
    const { record } = readReport(
      "---\ntimezone: UTC\ndetected: 2024-05-12 13:30\n---\n\n## Timeline\n\n- 2024-05-12 13:30:20 **Detected** — x\n",
    );
    expect(record.detected).toBe("2024-05-12 13:30");
  });

  test("the text of a section is its Markdown as written, definitions aside", () => {
    const body = "One *two*\n\n- a\n  - b\n\n```sh\nx\n```";
    const { record } = readReport(`---\nid: a\n---\n\n## Root cause\n\n${body}\n\n[x]: https://x.example\n`);
    expect(record.rootCause).toBe(body);
  });

  test.each([
    ["a list", "---\n- a\n---\n"],
    ["a text", "---\njust words\n---\n"],
    ["nothing", "---\n---\n"],
  ])("front matter that is %s gives an empty record", (_, text) => {
    expect(readReport(text).record).toEqual({});
  });
});

describe("what kind of report it is", () => {
  test.each([
    ["nothing said", "id: a", { status: "published", kind: "incident", ongoing: false, imported: false }],
    [
      "said",
      "status: in-review\nkind: drill\nongoing: true",
      { status: "in-review", kind: "drill", ongoing: true },
    ],
    [
      "said wrongly",
      "status: final\nkind: outage\nongoing: yes",
      { status: "published", kind: "incident", ongoing: false },
    ],
    ["imported", "imported: { from: a.md }", { imported: true }],
  ])("%s", (_, frontMatter, expected) => {
    expect(readReport(`---\n${frontMatter}\n---\n`)).toMatchObject(expected);
  });

  test("exposure of a security incident is apart from its impact", () => {
    const report = readReport(
      "---\ntimezone: UTC\nkind: security\nstarted: 2024-05-12 13:30\nexposure: { from: 2024-01-01, until: 2024-05-12 14:00 }\n---\n",
    );
    expect(report.exposure).toMatchObject({
      from: { at: "2024-01-01T00:00:00Z", precision: "day" },
      until: { at: "2024-05-12T14:00:00Z" },
    });
    expect(report.minutes.impact).toBeNull();
    expect(readReport("---\nid: a\n---\n").exposure).toBeNull();
  });
});

describe("the id", () => {
  test.each([
    ["the file's stem", "postmortems/2024/checkout.md", "", "checkout"],
    ["the folder of index.md", "postmortems/2024-05-12-checkout/index.md", "", "2024-05-12-checkout"],
    ["`id:`", "postmortems/checkout.md", "id: Orders_1.2", "Orders_1.2"],
    ["slugged", "postmortems/Störung im Lager.md", "", "storung-im-lager"],
    ["slugged, with spaces", "postmortems/PM 12 (final).md", "", "pm-12-final"],
    ["not one that leaves the folder", "postmortems/a.md", "id: ../../etc", "a"],
    ["not one that begins with a dot", "postmortems/a.md", "id: .htaccess", "a"],
    ["another ending", "postmortems/a.markdown", "", "a"],
    ["dots in the name", "postmortems/v1.2.3.md", "", "v1.2.3"],
  ])("is %s", (_, path, frontMatter, id) => {
    expect(readReport(`---\n${frontMatter}\n---\n`, { path }).id).toBe(id);
  });
});
