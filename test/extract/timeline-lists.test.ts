import { describe, expect, test } from "vitest";
import { entriesOf, losAngeles, placeText, problemsOf, readTimeline, textAt } from "./a-report.ts";

const example = `- 13:32 **Detected** — The alert on failed database connections fires.
- 13:35 **Acknowledged** — The on-call engineer confirms that orders cannot reach the database.
- 13:40–14:00 **False lead** — We suspect database load and restart the server. Nothing changes.
- 14:15 **Escalated** — The development team finds the commit.
- 14:20 — The release is reverted.
- 14:30 **Mitigated, Resolved** — Checkouts succeed again.`;

const understood = [
  "2024-05-12 20:32 [detected] The alert on failed database connections fires.",
  "2024-05-12 20:35 [acknowledged] The on-call engineer confirms that orders cannot reach the database.",
  "2024-05-12 20:40 to 2024-05-12 21:00 [false-lead] We suspect database load and restart the server. Nothing changes.",
  "2024-05-12 21:15 [escalated] The development team finds the commit.",
  "2024-05-12 21:20 The release is reverted.",
  "2024-05-12 21:30 [mitigated, resolved] Checkouts succeed again.",
];

describe("a list", () => {
  test.each([
    ["with hyphens", example],
    ["with stars", example.replaceAll(/^- /gm, "* ")],
    ["with plus signs", example.replaceAll(/^- /gm, "+ ")],
    ["with numbers", example.replaceAll(/^- /gm, "1. ")],
    ["with empty lines between", example.replaceAll("\n", "\n\n")],
    ["with Windows line ends", example.replaceAll("\n", "\r\n")],
    ["cut into several lists", example.replaceAll("\n", "\n\nSome words.\n\n")],
  ])("%s", (_, markdown) => {
    const report = readTimeline(markdown);
    expect(entriesOf(report)).toEqual(understood);
    expect(problemsOf(report)).toEqual([]);
  });
});

describe("an item", () => {
  const fires = "2024-05-12 20:32 [detected] The alert fires.";

  test.each([
    ["a dash", "13:32 **Detected** — The alert fires."],
    ["a short dash", "13:32 **Detected** – The alert fires."],
    ["a hyphen", "13:32 **Detected** - The alert fires."],
    ["two hyphens", "13:32 **Detected** -- The alert fires."],
    ["a colon", "13:32 **Detected**: The alert fires."],
    ["a colon in bold", "13:32 **Detected:** The alert fires."],
    ["nothing", "13:32 **Detected** The alert fires."],
    ["a dash before the marker too", "13:32 — **Detected** — The alert fires."],
    ["a colon before the marker", "13:32: **Detected** The alert fires."],
    ["a line break", "13:32 **Detected**\\\n  The alert fires."],
    ["an en dash without spaces", "13:32 **Detected**—The alert fires."],
    ["the time in bold", "**13:32** **Detected** — The alert fires."],
    ["both in bold", "**13:32 Detected** — The alert fires."],
    ["the time in code", "`13:32` **Detected** — The alert fires."],
    ["the time in brackets", "[13:32] **Detected** — The alert fires."],
    ["underscores", "13:32 __Detected__ — The alert fires."],
    ["a checkbox", "[x] 13:32 **Detected** — The alert fires."],
  ])("separated by %s", (_, text) => {
    expect(entriesOf(readTimeline(`- ${text}`))).toEqual([fires]);
  });

  test("keeps the markup of its text", () => {
    const [entry] = readTimeline(
      "- 13:32 — See [the graph](https://x.example), `psql` and **more**.",
    ).timeline;
    const [paragraph] = entry?.blocks ?? [];
    expect(paragraph?.type === "paragraph" && paragraph.children.map(({ type }) => type)).toEqual([
      "text",
      "link",
      "text",
      "inlineCode",
      "text",
      "strong",
      "text",
    ]);
  });

  test("may have no text but a marker", () => {
    expect(entriesOf(readTimeline("- 13:32 **Detected**"))).toEqual(["2024-05-12 20:32 [detected]"]);
  });

  test("owns the blocks nested in it", () => {
    const markdown = `- 13:32 **Detected** — The alert fires.

  More of it.

  - 13:33 is mentioned
  - 13:34 as well

  \`\`\`
  13:35 ERROR
  \`\`\`
- 13:40 — Another.`;
    const report = readTimeline(markdown);
    expect(entriesOf(report)).toEqual([
      "2024-05-12 20:32 [detected] The alert fires.\n\nMore of it.\n\n13:33 is mentioned\n\n13:34 as well\n\n13:35 ERROR",
      "2024-05-12 20:40 Another.",
    ]);
    expect(report.strayTimes).toEqual([]);
  });

  test("may run over several lines", () => {
    expect(entriesOf(readTimeline("- 13:32 — The alert\n  fires\nagain."))).toEqual([
      "2024-05-12 20:32 The alert fires again.",
    ]);
  });

  test("without a time is an entry without one, and nothing of it is lost", () => {
    const report = readTimeline("- 13:32 — One.\n- Then **something** happened.\n  - 13:33 nested");
    expect(entriesOf(report)).toEqual([
      "2024-05-12 20:32 One.",
      "- Then something happened.\n\n13:33 nested",
    ]);
    expect(report.timeline[1]).toMatchObject({ time: null, at: null });
    expect(placeText(report.timeline[1]?.place)).toMatch(/^9:1/);
  });

  test("that is empty but for a comment is none", () => {
    expect(entriesOf(readTimeline("- 13:32 — One.\n-\n- 13:40 — Two."))).toHaveLength(2);
  });
});

describe("places", () => {
  const text = (item: string): string => `---\n${losAngeles}\n---\n\n## Timeline\n\n${item}\n`;

  test.each([
    ["- 13:32 **Detected** — fires", "13:32"],
    ["- **13:32** fires", "13:32"],
    ["1. 13:40–14:00 — both ends", "13:40–14:00"],
    ["- 2024-05-12 13:32 PDT: fires", "2024-05-12 13:32 PDT"],
    ["- `13:32` fires", "13:32"],
    ["- unknown — fires", "unknown"],
  ])("of the time in “%s”", (item, written) => {
    const { timeline } = readTimeline(item);
    expect(textAt(text(item), timeline[0]?.timePlace)).toBe(written);
  });

  // A paragraph that goes on in an indented line is longer in the source than its text.
  test("of the time in an item of several lines", () => {
    const item = "- 13:32 — The alert\n  fires.";
    expect(textAt(text(item), readTimeline(item).timeline[0]?.timePlace)).toBe("13:32");
  });

  test("of the item is the whole item", () => {
    const { timeline } = readTimeline("- 13:32 — One.\n  - nested\n- 13:40 — Two.");
    expect(timeline.map(({ place }) => placeText(place))).toEqual(["8:1-9:11", "10:1-10:15"]);
  });
});

describe("a paragraph that begins with a time", () => {
  test("is none of the three, and is pointed out", () => {
    const report = readTimeline("13:32 The alert fires.\n\n- 13:40 — Two.");
    expect(entriesOf(report)).toEqual(["2024-05-12 20:40 Two."]);
    expect(report.strayTimes.map((place) => placeText(place))).toEqual(["8:1-8:23"]);
  });

  test("of another kind is left alone", () => {
    const report = readTimeline("All times are local.\n\nIn 2024 we had seen it before.\n\n- 13:40 — Two.");
    expect(report.strayTimes).toEqual([]);
  });
});
