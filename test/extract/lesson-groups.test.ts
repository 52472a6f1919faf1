import { describe, expect, test } from "vitest";
import { type Lesson, lessonGroups } from "../../src/extract/lesson-groups.ts";
import { lessonParts } from "../../src/extract/section-aliases.ts";
import { plainText } from "../../src/parse/plain-text.ts";
import { readReport } from "./a-report.ts";

function lessonsOf(markdown: string): readonly string[] {
  const report = readReport(`---\ntitle: x\n---\n\n${markdown}\n`);
  const lessons = lessonGroups(report.parts.get("lessons") ?? []);
  return lessons.map(({ group, nodes }: Lesson) => `${group}: ${plainText(nodes)}`);
}

describe("the lessons of a section", () => {
  test("are the items below its headings", () => {
    const text =
      "### What went well\n- A\n- B\n\n### What went wrong\nC\n\nD\n\n### Where we got lucky\n1. E";
    expect(lessonsOf(`## Lessons\n\n${text}`)).toEqual([
      "well: A",
      "well: B",
      "wrong: C",
      "wrong: D",
      "lucky: E",
    ]);
  });

  test.each([
    ["What Went Well!", "well"],
    ["**What went right?**", "well"],
    ["✅ What went well:", "well"],
    ["What went poorly", "wrong"],
    ["What went badly", "wrong"],
    ["What didn’t go well", "wrong"],
    ["Luck", "lucky"],
    ["1. Where did we get lucky?", "lucky"],
    ["Something else", "other"],
  ])("below %j are of the group %s", (heading, group) => {
    expect(lessonsOf(`## Lessons learned\n\n### ${heading}\n\nX`)).toEqual([`${group}: X`]);
  });

  test.each([
    [
      "items that begin with a label",
      "- **What went well:** A\n- **Luck** – B\n- C",
      ["well: A", "lucky: B", "other: C"],
    ],
    [
      "items below an item that is a label",
      "- **Went well**\n  - A\n  - B\n- C",
      ["well: A", "well: B", "other: C"],
    ],
    ["what follows a paragraph that is a label", "**What went wrong**\n\n- A\n\nB", ["wrong: A", "wrong: B"]],
    ["a paragraph behind its label", "Where we got lucky: *nobody* was awake.", ["lucky: nobody was awake."]],
  ])("may be %s", (_name, text, expected) => {
    expect(lessonsOf(`## Lessons\n\n${text}`)).toEqual(expected);
  });

  test("without a group are others, as are those below a heading that names none", () => {
    expect(lessonsOf("## Lessons\n\nA\n\n### What went well\n- B\n\n### Reading\n\nC")).toEqual([
      "other: A",
      "well: B",
      "other: C",
    ]);
  });

  test("stay in a group that is divided further", () => {
    expect(lessonsOf("## Lessons\n\n### What went well\n#### In the team\n- A")).toEqual(["well: A"]);
  });

  test("are of the group that the section itself is named after", () => {
    expect(lessonsOf("## What went well\n\n- A\n\n## What went wrong\n\nB")).toEqual(["well: A", "wrong: B"]);
  });

  test("keep a sentence that begins like a label", () => {
    expect(lessonsOf("## Lessons\n\n- What went well is hard to say.\n- The bad news: none.")).toEqual([
      "other: What went well is hard to say.",
      "other: The bad news: none.",
    ]);
  });

  test("are none where nothing is said", () => {
    expect(lessonsOf("## Lessons\n\n### What went well\n<!-- prompt -->\n-\n")).toEqual([]);
  });
});

test("every heading that is known as a part of Lessons begins a group", () => {
  for (const part of lessonParts)
    expect(lessonsOf(`## Lessons\n\n### ${part}\n\nX`), part).not.toEqual(["other: X"]);
});
