import { describe, expect, test } from "vitest";
import { plainText } from "../../src/parse/plain-text.ts";
import { placeText, readReport } from "./a-report.ts";

const front = "---\ntitle: x\n---\n\n";

/** "names | title | text" of every section. */
function sectionsOf(markdown: string): string[] {
  return readReport(front + markdown).sections.map(
    ({ names, title, nodes }) =>
      `${names.join("+") || "-"} | ${title} | ${plainText(nodes).replaceAll("\n\n", " / ")}`,
  );
}

/** The text that a canonical section has, part by part. */
function partsOf(markdown: string, name: "rootCause" | "resolution" | "summary" | "impact"): string[] {
  return (readReport(front + markdown).parts.get(name) ?? []).map(({ nodes }) =>
    plainText(nodes).replaceAll("\n\n", " / "),
  );
}

describe("a document is cut at its level-2 headings", () => {
  test("sections in their order, with what is below them", () => {
    expect(sectionsOf("## Summary\n\nOne.\n\n## Impact\n\nTwo.\n\nThree.\n")).toEqual([
      "summary | Summary | One.",
      "impact | Impact | Two. / Three.",
    ]);
  });

  test("lower headings stay inside", () => {
    expect(sectionsOf("## Lessons\n\n### What went well\n\nMuch.\n\n#### Really\n\nYes.\n")).toEqual([
      "lessons | Lessons | What went well / Much. / Really / Yes.",
    ]);
  });

  test("underlined headings are headings", () => {
    expect(sectionsOf("Summary\n-------\n\nOne.\n")).toEqual(["summary | Summary | One."]);
  });

  test("unknown sections and text before the first heading are kept", () => {
    expect(sectionsOf("Before.\n\n## Glossary\n\nWords.\n\n## Summary\n\nOne.\n")).toEqual([
      "- |  | Before.",
      "- | Glossary | Words.",
      "summary | Summary | One.",
    ]);
  });

  test("an empty section is a section", () => {
    expect(sectionsOf("## Summary\n\n## Impact\n")).toEqual(["summary | Summary | ", "impact | Impact | "]);
  });

  test("markup in a heading is no part of its title", () => {
    expect(sectionsOf("## **Root** `cause` [of](https://x.example) it ##\n")).toEqual([
      "- | Root cause of it | ",
    ]);
  });

  test("code and quotations hold no sections", () => {
    expect(sectionsOf("## Summary\n\n```\n## Impact\n```\n\n> ## Timeline\n")).toHaveLength(1);
  });

  test("the place of a section is its heading, in the file", () => {
    const { sections } = readReport(`${front}Before.\n\n## Summary\n\nOne.\n`);
    expect(sections.map(({ place }) => placeText(place))).toEqual(["5:1-5:8", "7:1-7:11"]);
  });
});

describe("level-1 headings", () => {
  test("the first is the title and no section", () => {
    const report = readReport(`${front}# The *title*\n\nBefore.\n\n## Summary\n\nOne.\n`);
    expect(report.heading?.text).toBe("The title");
    expect(report.sections.map(({ title }) => title)).toEqual(["", "Summary"]);
  });

  test("a further one begins a section", () => {
    expect(sectionsOf("# Title\n\n# Timeline\n\nOne.\n")).toEqual(["timeline | Timeline | One."]);
  });
});

describe("definitions and footnotes belong to the document", () => {
  const markdown =
    "## Summary\n\nSee [one][a] and[^n].\n\n[a]: https://x.example\n\n## Impact\n\nTwo.\n\n[^n]: Note.\n";

  test("and to no section", () => {
    expect(sectionsOf(markdown)).toEqual(["summary | Summary | See one and.", "impact | Impact | Two."]);
  });

  test("where every section finds them", () => {
    const { definitions } = readReport(front + markdown);
    expect(definitions.map(({ type }) => type)).toEqual(["definition", "footnoteDefinition"]);
  });

  test("wherever they stand", () => {
    const { definitions } = readReport(
      `${front}## Summary\n\n- See [one][a].\n\n  [a]: https://x.example\n\nAnd [two][a].\n`,
    );
    expect(definitions.map(({ type }) => type)).toEqual(["definition"]);
  });
});

describe("different names of one section are its parts", () => {
  test("in the order of the document", () => {
    const markdown = "## Root cause\n\nOne.\n\n## Impact\n\nTwo.\n\n## Contributing factors\n\nThree.\n";
    expect(partsOf(markdown, "rootCause")).toEqual(["One.", "Three."]);
    expect(readReport(front + markdown).record.rootCause).toBe("One.\n\nThree.");
  });
});

describe("a combined heading", () => {
  test("is split at its sub-headings", () => {
    const markdown = "## Root cause and resolution\n\nOne.\n\n### Resolution\n\nTwo.\n";
    expect(partsOf(markdown, "rootCause")).toEqual(["One."]);
    expect(partsOf(markdown, "resolution")).toEqual(["Resolution / Two."]);
  });

  test("is split at sub-headings by other names", () => {
    const markdown =
      "## Root cause and resolution\n\n### Contributing factors\n\nOne.\n\n### The fix\n\nTwo.\n";
    expect(partsOf(markdown, "rootCause")).toEqual(["Contributing factors / One."]);
    expect(partsOf(markdown, "resolution")).toEqual(["The fix / Two."]);
  });

  test.each([
    ["bold", "**Resolution:** Two."],
    ["bold, its colon outside", "**Resolution**: Two."],
    ["plain", "Resolution: Two."],
    ["a paragraph of its own", "**Resolution**\n\nTwo."],
    ["italic", "*Resolution:* Two."],
  ])("is split at a leading label: %s", (_, label) => {
    const markdown = `## Root cause and resolution\n\nOne.\n\n${label}\n\nThree.\n`;
    expect(partsOf(markdown, "rootCause")).toEqual(["One."]);
    expect(partsOf(markdown, "resolution").join()).toMatch(/^Resolution.*Two\. \/ Three\.$/);
  });

  test("is not split where a sentence only mentions the word", () => {
    const markdown = "## Root cause and resolution\n\nOne.\n\nThe resolution was hard: nobody knew.\n";
    expect(partsOf(markdown, "rootCause")).toEqual(partsOf(markdown, "resolution"));
  });

  test("that nothing splits gives all of its sections the same text", () => {
    const markdown = "## Root cause and resolution\n\nOne. Two.\n";
    expect(partsOf(markdown, "rootCause")).toEqual(["One. Two."]);
    expect(partsOf(markdown, "resolution")).toEqual(["One. Two."]);
    const { record } = readReport(front + markdown);
    expect([record.rootCause, record.resolution]).toEqual(["One. Two.", "One. Two."]);
  });

  test("that begins with the second section's label still fills the first", () => {
    const markdown = "## Summary and impact\n\n**Impact:** One.\n\n**Summary:** Two.\n";
    expect(partsOf(markdown, "impact")).toEqual(["Impact: One."]);
    expect(partsOf(markdown, "summary")).toEqual(["Summary: Two."]);
  });

  test("does not add its other section's text to a section of its own", () => {
    const markdown =
      "## Root cause and resolution\n\nOne.\n\n### Resolution\n\nTwo.\n\n## Recovery\n\nThree.\n";
    expect(partsOf(markdown, "resolution")).toEqual(["Resolution / Two.", "Three."]);
  });
});
