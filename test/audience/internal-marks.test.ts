import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownOf } from "./a-public-report.ts";

const open = "<!-- internal -->";
const close = "<!-- /internal -->";

/** Bodies in which SECRET is internal, and what is left of their text. */
const hidden: readonly (readonly [name: string, body: string, shown: string])[] = [
  ["blocks", `One.\n\n${open}\n\nSECRET\n\n- SECRET\n\n${close}\n\nTwo.`, "One. Two."],
  ["a part of a paragraph", `One ${open}SECRET${close}two.`, "One two."],
  ["several lines of one", `One\n${open}\nSECRET\n${close}\ntwo.`, "One two."],
  [
    "a heading and what follows",
    `One.\n\n${open}\n\n## SECRET\n\nSECRET\n\n${close}\n\n## Two\n\nThree.`,
    "One. Three.",
  ],
  ["the words of a heading", `## ${open}SECRET${close} One\n\nTwo.`, "Two."],
  ["an item", `- One\n- ${open}SECRET${close}\n- Two`, "One Two"],
  ["items between items", `- One\n${open}\n- SECRET\n${close}\n- Two`, "One Two"],
  ["within an item", `- One\n\n  ${open}\n\n  SECRET\n\n  ${close}\n\n  Two`, "One Two"],
  ["within a quotation", `> One\n>\n> ${open}\n> SECRET\n> ${close}\n>\n> Two`, "One Two"],
  [
    "a cell",
    `| a | b |\n| - | - |\n| One | ${open}SECRET${close} |\n| Two | Three |`,
    "a | b One | Two | Three",
  ],
  [
    "a row",
    `| a | b |\n| - | - |\n| ${open}SECRET | SE\\|CRET SECRET${close} |\n| Two | Three |`,
    "a | b Two | Three",
  ],
  ["code", `One.\n\n${open}\n\n\`\`\`\nSECRET\n\`\`\`\n\n${close}\n\nTwo.`, "One. Two."],
  ["emphasis that begins before", `**One ${open}SECRET** SECRET${close} two`, "**One two"],
  ["raw HTML", `<details>\n${open}\nSECRET\n${close}\nOne\n</details>`, "<details> One </details>"],
  ["the description of an image", `One ![a ${open}SECRET${close} b](x.png)`, "One a b"],
  ["the address of a link", `[One](<https://example.com/${open}SECRET${close}>)`, "One"],
  ["a definition", `[One][x]\n\n${open}\n[x]: https://example.com/SECRET\n${close}`, "[One][x]"],
  ["a footnote", `One[^x]\n\n${open}\n[^x]: SECRET\n${close}`, "One[^x]"],
  ["a footnote of a hidden sentence", `One. ${open}Two[^x]${close}\n\n[^x]: SECRET`, "One."],
  ["with words in the mark", "<!-- internal: who it was -->SECRET<!--/internal: done --> One", "One"],
  ["in capitals", "<!--INTERNAL-->SECRET<!-- / Internal --> One", "One"],
  ["behind letters of other scripts", `日本語 😀 ${open}SECRET${close} é`, "日本語 😀 é"],
  ["with Windows line endings", `One\r\n\r\n${open}\r\n\r\nSECRET\r\n\r\n${close}\r\n\r\nTwo`, "One Two"],
  ["what is never closed", `One.\n\n${open}\n\nSECRET\n\n## Summary\n\nSECRET`, "One."],
  ["what a comment swallows", "One.\n\n<!-- internal SECRET\n\nSECRET", "One."],
  ["what is closed in code only", `One.\n\n${open}\n\nSECRET\n\n\`\`\`\n${close}\n\`\`\`\n\nSECRET`, "One."],
  ["what is closed less often than opened", `One. ${open}SECRET${open}SECRET${close}SECRET`, "One."],
  ["what stands before a closing mark alone", `SECRET\n\n- SECRET\n\n${close}\n\nOne.`, "One."],
  [
    "code that is not fenced",
    `One \`a ${open} SECRET ${close}\`\n\n    ${open}\n    SECRET\n    ${close}\n\nTwo`,
    "One a Two",
  ],
  ["behind an escaped mark", `One \\${open} SECRET`, "One \\"],
];

describe("internal marks hide", () => {
  test.each(hidden)("%s", (_name, body, shown) => {
    const postmortem = shownOf(body);
    expect(JSON.stringify(postmortem)).not.toContain("SECRET");
    const text = postmortem.sections.map((section) => section.text).join(" ");
    expect(text.replace(/\s+/g, " ").trim()).toBe(shown);
  });

  test("nothing in fenced code, where they are text", () => {
    const { sections } = shownOf(`One\n\n\`\`\`\n${open}\n\`\`\`\n\n- ~~~~ md\n  ~~~\n  ${close}\n  ~~~~`);
    expect(sections[0]?.text).toBe(`One\n\n${open}\n\n~~~\n${close}`);
  });

  test("the same in the texts of the front matter", () => {
    const { summary, timeline, measures, title, own } = {
      ...shownOf(
        "",
        {},
        [
          `summary: One ${open}SECRET${close}two`,
          `timeline: [{ at: 2024-05-12 10:00, text: "One ${open}SECRET" }]`,
          `measures: [{ text: "One ${close}two" }]`,
          `own: { a: ["${open}SECRET${close}b"] }`,
        ].join("\n"),
      ),
      own: null,
    };
    expect([summary?.text, timeline[0]?.text, measures[0]?.text, title, own]).toEqual([
      "One two",
      "One",
      "two",
      "Title",
      null,
    ]);
  });

  test("whatever stands between them and around them", () => {
    const pieces = fc.constantFrom(
      ...[
        "a ",
        "**b",
        "** ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "| a | b |\n| - | - |\n| ",
        " | ",
        "  ",
        "## ",
        "`",
        "    ",
      ],
      ...[
        "[x](",
        ")",
        "<details>",
        "<!-- c -->",
        "[^1]",
        "\n\n[^1]: ",
        "\\",
        "😀",
        "\t",
        "![",
        "<!--",
        "-->",
        "&lt;",
      ],
    );
    const secret = fc.array(fc.oneof(pieces, fc.constant("SECRET "))).map((list) => list.join(""));
    const shown = fc.array(pieces).map((list) => list.join(""));
    const body = fc
      .array(fc.tuple(shown, secret), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([text, inner]) => `${text}${open}SECRET ${inner}${close}`).join(""));
    fc.assert(
      fc.property(body, (text) => {
        // Such a fence makes text of the marks behind it.
        fc.pre(!text.includes("```"));
        expect(JSON.stringify(shownOf(text))).not.toContain("SECRET");
      }),
      { numRuns: 500 },
    );
  });
});

describe("times", () => {
  const timeline = (entries: readonly string[]): string => `## Timeline\n\n${entries.join("\n")}`;

  test("of hidden entries are not told", () => {
    const body = timeline([
      "- 2024-05-12 10:00 **Started** — a",
      `- 10:10 ${open}**Detected**${close} — b`,
      open,
      "- 10:20 **Mitigated** — c",
      close,
      `- ${open}10:25 **Acknowledged**${close} d`,
      "- 10:30 **Resolved** — e",
    ]);
    const { moments, minutes, timeline: entries } = shownOf(body);
    expect(moments.started?.at).toBe("2024-05-12T10:00:00Z");
    expect([moments.detected, moments.mitigated, moments.acknowledged]).toEqual([null, null, null]);
    expect([minutes.toDetect, minutes.toMitigate, minutes.toResolve]).toEqual([null, null, 30]);
    expect(entries.map(({ at, text }) => [at?.at.slice(11, 16) ?? null, text])).toEqual([
      ["10:00", "a"],
      ["10:10", "b"],
      [null, "d"],
      ["10:30", "e"],
    ]);
  });

  test("of what is shown stay what they are, although what dates them is hidden", () => {
    const body = timeline([
      "- 2024-05-12 10:00 **Started** — a",
      open,
      "- 20:00 b",
      close,
      "- 02:00 **Resolved** — c",
    ]);
    expect(shownOf(body).moments.resolved?.at).toBe("2024-05-13T02:00:00Z");
    const zoned = `## Timeline\n\n${open}All times in CET.${close}\n\n- 2024-01-12 10:00 **Started** — a`;
    expect(shownOf(zoned).moments.started?.at).toBe("2024-01-12T10:00:00Z");
    const detected = shownOf("", { fields: ["started"] }, "started: 2024-05-12 10:00\ndetected: 10:05");
    expect([detected.moments.started, detected.moments.detected?.at]).toEqual([null, "2024-05-12T10:05:00Z"]);
  });
});
