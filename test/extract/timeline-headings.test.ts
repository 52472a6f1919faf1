import { describe, expect, test } from "vitest";
import { entriesOf, placeText, readTimeline } from "./a-report.ts";

describe("level-3 headings that begin with a time", () => {
  test("own what follows", () => {
    const report = readTimeline(`### 13:32 **Detected** — The alert fires

Somebody looks at it.

- 13:33 is only mentioned
- so is this

### 14:30 — Resolved

It works again.`);
    expect(entriesOf(report)).toEqual([
      "2024-05-12 20:32 [detected] The alert fires\n\nSomebody looks at it.\n\n13:33 is only mentioned\n\nso is this",
      "2024-05-12 21:30 Resolved\n\nIt works again.",
    ]);
  });

  test("with nothing but the time", () => {
    expect(entriesOf(readTimeline("### 13:32\n\nThe alert fires.\n\n### 13:40 - 14:00\n\nLoad?"))).toEqual([
      "2024-05-12 20:32 The alert fires.",
      "2024-05-12 20:40 to 2024-05-12 21:00 Load?",
    ]);
  });

  test("with a date", () => {
    expect(
      entriesOf(readTimeline("### 2024-05-13 09:00 PDT\n\nOne.\n\n### 2024-05-14 10:00\n\nTwo.")),
    ).toEqual(["2024-05-13 16:00 One.", "2024-05-14 17:00 Two."]);
  });

  test("keep lower headings", () => {
    expect(entriesOf(readTimeline("### 13:32 One\n\n#### Details\n\nTwo.\n\n### 13:40 Three"))).toEqual([
      "2024-05-12 20:32 One\n\nDetails\n\nTwo.",
      "2024-05-12 20:40 Three",
    ]);
  });

  test("stand where they stand", () => {
    const { timeline } = readTimeline("### 13:32 One\n\nTwo.");
    expect(placeText(timeline[0]?.place)).toBe("8:1-8:14");
    expect(placeText(timeline[0]?.timePlace)).toBe("8:5-8:10");
  });
});

describe("a date above", () => {
  const dated = ["2024-05-13 16:00 One.", "2024-05-14 17:00 Two."];

  test.each([
    ["a heading", "### 2024-05-13\n\n- 09:00 — One.\n\n### 2024-05-14\n\n- 10:00 — Two."],
    ["a deeper heading", "#### 2024-05-13\n\n- 09:00 — One.\n\n#### 2024-05-14\n\n- 10:00 — Two."],
    [
      "a heading with its weekday",
      "### Monday, 2024-05-13\n\n- 09:00 — One.\n\n### Tuesday 2024-05-14\n\n- 10:00 — Two.",
    ],
    ["a paragraph", "2024-05-13\n\n- 09:00 — One.\n\n2024-05-14:\n\n- 10:00 — Two."],
    ["a bold paragraph", "**2024-05-13**\n\n- 09:00 — One.\n\n**2024-05-14**\n\n- 10:00 — Two."],
    ["an outer item", "- 2024-05-13\n  - 09:00 — One.\n- 2024-05-14\n  - 10:00 — Two."],
    ["each entry", "- 2024-05-13 09:00 — One.\n- 2024-05-14 10:00 — Two."],
  ])("in %s", (_, markdown) => {
    expect(entriesOf(readTimeline(markdown))).toEqual(dated);
  });

  // It becomes an entry of its own, which swallows the list.
  test("with its weekday in parentheses", () => {
    expect(entriesOf(readTimeline("### 2024-05-13 (Monday)\n\n- 09:00 — One."))).toEqual(dated.slice(0, 1));
  });

  // It is ignored, and the entry silently takes the date of the start.
  test("with its weekday abbreviated", () => {
    expect(entriesOf(readTimeline("### Mon, 2024-05-13\n\n- 09:00 — One."))).toEqual(dated.slice(0, 1));
  });

  test("above entries that are headings", () => {
    const markdown = "### 2024-05-13\n\n#### 09:00\n\nOne.\n\n### 2024-05-14\n\n#### 10:00\n\nTwo.";
    expect(entriesOf(readTimeline(markdown))).toEqual(dated);
  });

  test("holds for what follows until the clock goes past midnight", () => {
    expect(
      entriesOf(readTimeline("### 2024-05-13\n\n- 23:00 — One.\n- 23:50 — Two.\n- 00:10 — Three.")),
    ).toEqual(["2024-05-14 06:00 One.", "2024-05-14 06:50 Two.", "2024-05-14 07:10 Three."]);
  });

  test("holds for the first time below it, whatever stands between", () => {
    const markdown =
      "### 2024-05-13\n\nSome words.\n\n- unknown — One.\n- Two, without a time.\n- 09:00 — Three.";
    expect(entriesOf(readTimeline(markdown)).at(-1)).toBe("2024-05-13 16:00 Three.");
  });

  test("gives way to a date of the entry itself", () => {
    expect(entriesOf(readTimeline("### 2024-05-13\n\n- 2024-05-15 09:00 — One."))).toEqual([
      "2024-05-15 16:00 One.",
    ]);
  });

  test("is no entry", () => {
    expect(entriesOf(readTimeline("### 2024-05-13\n\n2024-05-14\n"))).toEqual([]);
  });
});

describe("other headings", () => {
  test("group what is below them", () => {
    expect(
      entriesOf(readTimeline("### Detection\n\n- 13:32 — One.\n\n### Response\n\n- 13:40 — Two.")),
    ).toEqual(["2024-05-12 20:32 One.", "2024-05-12 20:40 Two."]);
  });

  test("may name the zone of what is below them", () => {
    expect(
      entriesOf(
        readTimeline(
          "### Response (all times in UTC)\n\n- 13:32 — One.",
          "started: 2024-05-12T13:30:00-07:00",
        ),
      ),
    ).toEqual(["2024-05-12 13:32 One."]);
  });
});
