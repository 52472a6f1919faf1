import { describe, expect, test } from "vitest";
import { entriesOf, placeText, problemsOf, readReport } from "./a-report.ts";

const text = `---
title: Parcel labels came out blank
timezone: UTC
started: 2024-03-04 09:10
summary: |
  One.

  **Two.**
rootCause: A driver.
resolution: Rolled back.
timeline:
  - { at: 2024-03-04 09:14, marker: Detected, text: "The depot calls." }
  - at: 09:20
    until: 09:40
    marker: false lead
    text: |
      We suspect the **printer**.

      - and its cable
  - { at: unknown, text: Somebody restarts it. }
  - { at: 10:00, marker: [mitigated, Resolved], text: Labels are legible. }
measures:
  - { text: Test it, done: true, doneOn: 2024-03-06, owner: "@labels", kind: prevent }
  - { text: Think, status: dropped, theme: Later }
---
`;

const report = readReport(text);

describe("a report given in its front matter", () => {
  test("has entries like those of a section", () => {
    expect(entriesOf(report)).toEqual([
      "2024-03-04 09:14 [detected] The depot calls.",
      "2024-03-04 09:20 to 2024-03-04 09:40 [false-lead] We suspect the printer.\n\nand its cable",
      "- Somebody restarts it.",
      "2024-03-04 10:00 [mitigated, resolved] Labels are legible.",
    ]);
    expect(problemsOf(report)).toEqual([]);
  });

  test("has moments and spans", () => {
    expect(report.minutes).toEqual({
      from: "started",
      toDetect: 4,
      toAcknowledge: null,
      toMitigate: 50,
      toResolve: 50,
      impact: 50,
      falseLeads: 20,
    });
  });

  test("has measures", () => {
    expect(report.measures.map(({ checked, struck, theme }) => ({ checked, struck, theme }))).toEqual([
      { checked: true, struck: false, theme: null },
      { checked: null, struck: true, theme: "Later" },
    ]);
  });

  test("is recorded as it is written, markers in their canonical spelling", () => {
    expect(report.record).toMatchObject({
      summary: "One.\n\n**Two.**\n",
      rootCause: "A driver.",
      timeline: [
        { marker: "detected" },
        { marker: "false-lead" },
        { at: "unknown" },
        { marker: ["mitigated", "resolved"] },
      ],
      measures: [{ done: true, doneOn: "2024-03-06" }, { status: "dropped" }],
    });
  });

  test("has its places", () => {
    expect(placeText(report.timeline[0]?.place)).toMatch(/^12:5-/);
    expect(placeText(report.timeline[1]?.timePlace)).toBe("13:9-13:14");
    expect(placeText(report.measures[1]?.place)).toMatch(/^24:5-/);
    expect(placeText(report.places.get("/timeline/3/marker"))).toMatch(/^21:/);
  });
});

describe("what is wrong in it", () => {
  const wrong = (timeline: string): ReturnType<typeof readReport> =>
    readReport(`---\ntimezone: UTC\nstarted: 2024-03-04 09:10\ntimeline:\n${timeline}---\n`);

  test("a time that is none is an entry without one", () => {
    const read = wrong('  - { at: "soon", text: x }\n');
    expect(read.timeline[0]).toMatchObject({ time: null, at: null });
    expect(read.record.timeline).toEqual([{ at: "soon", text: "x" }]);
  });

  test("a marker that is none stays for the schema", () => {
    expect(wrong("  - { at: 09:14, marker: Detectd, text: x }\n").record.timeline).toEqual([
      { at: "09:14", marker: "Detectd", text: "x" },
    ]);
  });

  test.each([
    ["a text", '"09:14 x"\n'],
    ["a number", "5\n"],
    ["null", "~\n"],
    ["a list", "[1, 2]\n"],
  ])("an entry that is %s does not crash it", (_, entry) => {
    expect(wrong(`  - ${entry}`).timeline).toHaveLength(1);
  });

  test.each([
    "timeline: 5",
    "timeline: {}",
    "timeline:",
    "measures: yes",
    "measures: {}",
    "summary: [1]",
    "impact: 5",
  ])("“%s” stays as it is for the schema", (line) => {
    const read = readReport(`---\n${line}\n---\n`);
    const [key = ""] = line.split(":");
    expect(read.record).toHaveProperty(key);
  });
});

describe("Markdown in it", () => {
  test("may begin with three hyphens", () => {
    const read = readReport(
      '---\ntimezone: UTC\ntimeline:\n  - { at: 2024-03-04 09:14, text: "---\\na: b\\n---" }\n---\n',
    );
    expect(entriesOf(read)[0]).toContain("a: b");
  });

  // satteri takes it for front matter of another kind.
  test("may begin with three plus signs", () => {
    const read = readReport(
      '---\ntimezone: UTC\ntimeline:\n  - { at: 2024-03-04 09:14, text: "+++\\na: b\\n+++" }\n---\n',
    );
    expect(entriesOf(read)[0]).toContain("a: b");
  });
});

describe("one given both ways", () => {
  test("is the front matter's in the record, and its section stays in the document", () => {
    const read = readReport("---\nsummary: One.\n---\n\n## Summary\n\nTwo.\n");
    expect(read.record.summary).toBe("One.");
    expect(read.parts.get("summary")).toHaveLength(1);
  });

  test("a timeline is the front matter's", () => {
    const read = readReport(
      "---\ntimezone: UTC\ntimeline: [{ at: 2024-03-04 09:14, text: One }]\n---\n\n## Timeline\n\n- 2024-03-04 09:20 — Two.\n",
    );
    expect(entriesOf(read)).toEqual(["2024-03-04 09:14 One"]);
  });
});
