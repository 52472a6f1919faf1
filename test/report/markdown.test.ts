import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { quotedName } from "../../src/report/gantt/task-name.ts";
import { summary } from "../../src/report/github.ts";
import { code } from "../../src/report/markdown/code.ts";
import { prose } from "../../src/report/markdown/prose.ts";
import { reporter } from "../../src/report/markdown.ts";
import type { CheckResult } from "../../src/report/reporter.ts";
import { visible } from "../../src/report/visible.ts";
import { documentation } from "../../src/validate/finding.ts";
import { aHostileResult, aLibrary } from "./a-library.ts";
import { aResult, withFindings } from "./a-result.ts";
import { everyFixture } from "./every-fixture.ts";

const results: Readonly<Record<string, CheckResult>> = {
  library: await aLibrary(),
  hostile: await aHostileResult(),
  "every rule's fixtures": await everyFixture(),
};
const plain = { colour: false };

/** HTML that is ours. */
const ours = /^(?:<details>\n<summary>[\w ,]+<\/summary>|<\/details>|<!-- afterword-check -->)$/;

/** What git hosts do with the text of a page: mentions, references, commits, emoji, formulas, addresses. */
const live =
  /(?:^|\W)@[a-z0-9]|[#!~%&]\d|\bGH-\d|:[a-z][a-z_]+:|\$\w+\$|:\/\/|\bwww\.|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;

describe.each(Object.entries(results))("of the result “%s”", (_, result) => {
  const tree = parse(summary(result, plain));

  it("holds no HTML but ours, no image, and no link but to the rules", () => {
    const html = nodesOf(tree, "html").map((node) => node.value);
    expect(html.filter((value) => !ours.test(value))).toEqual([]);
    expect(nodesOf(tree, "image")).toEqual([]);
    const links = nodesOf(tree, "link").map((node) => node.url);
    expect(links.filter((url) => !url.startsWith(documentation))).toEqual([]);
  });

  it("holds nothing that a git host would bring to life", () => {
    const texts = nodesOf(tree, "text").map((node) => node.value);
    expect(texts.filter((value) => live.test(value))).toEqual([]);
  });

  it("has charts in Mermaid's language", () => {
    const charts = nodesOf(tree, "code").map((node) => node.value);
    expect(charts.flatMap(strangeLines)).toEqual([]);
  });
});

describe("room", () => {
  const many = async (findings: number): Promise<CheckResult> => {
    const { files, asOf } = await aResult({ checkout: [] });
    const one = Array.from({ length: findings }, (_, index) => ({
      rule: "time-order",
      level: "error" as const,
      reason: `Unexpected ${"word ".repeat(60)}${index}`,
      details: { note: "Because ".repeat(60) },
    }));
    const [file] = files;
    if (file === undefined) throw new Error("no file");
    const copies = Array.from({ length: 300 }, (_, index) => ({ ...file, path: `postmortems/${index}.md` }));
    return { asOf, files: copies.map((copy, index) => (index % 3 === 0 ? withFindings(copy, one) : copy)) };
  };

  it.each([0, 1, 7, 200])("is kept with %i findings in each third of 300 reports", async (findings) => {
    const result = await many(findings);
    const comment = reporter(result, plain);
    expect(comment.length).toBeLessThan(65_536);
    expect(Buffer.byteLength(summary(result, plain))).toBeLessThan(1024 * 1024);
    const shown = comment.split("\n### ").length - 1;
    expect(comment).toContain(`Not shown here: ${300 - shown} more files`);
    expect(comment.split("<details>").length).toBe(comment.split("</details>").length);
    expect(comment.trimEnd().endsWith("<!-- afterword-check -->")).toBe(true);
  });

  it("is left for findings where there is none for cards", async () => {
    const comment = reporter(await many(1), plain);
    expect(comment.split("**❌ Error**").length - 1).toBeGreaterThan(20);
  });
});

/** Text made of what means something to somebody. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."\\*_[]()<>#+-.!|~&$:@/=%^{}\"'“” \n\t1aé"),
      fc.constantFrom(
        "@user",
        "#12",
        "www.",
        "https://",
        "&amp;",
        "**",
        "~~",
        "1. ",
        "- ",
        "<b>",
        ":x:",
        "](",
      ),
    ),
  )
  .map((parts) => parts.join(""));

describe("prose", () => {
  it("shows every character and is nothing but words and code", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [list] = parse(`- x\n  ${prose(text)}`).children;
        const item = list?.type === "list" ? list.children[0]?.children : [];
        const [paragraph] = item ?? [];
        const words = paragraph?.type === "paragraph" ? paragraph.children : [];
        expect(item).toHaveLength(1);
        expect(words.map(({ type }) => type).filter((type) => !/^(?:text|inlineCode)$/.test(type))).toEqual(
          [],
        );
        const shown = words.map((word) => ("value" in word ? word.value : "")).join("");
        expect(shown.trim()).toBe(`x\n${visible(text)}`.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps whole as a heading", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [heading] = parse(`### x ${prose(text)}`).children;
        const shown =
          heading?.type === "heading"
            ? heading.children.map((word) => ("value" in word ? word.value : "?"))
            : [];
        expect(shown.join("")).toBe(`x ${visible(text)}`.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps words in backticks as code", () => {
    expect(prose("Add `timezone:` or ``` to it")).toBe("Add `timezone:` or \\`\\`\\` to it");
  });

  it.each([
    ["data_loss, _x_", "data_loss, \\_x\\_"],
    ["ask @orders.", "ask `@orders`."],
    ["13:14:15 on 2024-05-12", "13:14:15 on 2024-05-12"],
    ["20% of R&D at ~13:40", "20% of `R&D` at `~13:40`"],
    ["# a", "\\# a"],
  ])("writes %s as %s", (text, written) => {
    expect(prose(text)).toBe(written);
  });
});

it("code shows every character", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("`", "``", " ", "a", "\\", "|", "\n", "*")).map((parts) => parts.join("")),
      (text) => {
        fc.pre(visible(text) !== "");
        const [paragraph] = parse(`x ${code(text)} x`).children;
        const spans = paragraph?.type === "paragraph" ? paragraph.children : [];
        expect(spans.map((span) => ("value" in span ? span.value : ""))).toEqual(["x ", visible(text), " x"]);
      },
    ),
  );
});

it("a task's name cannot be read as anything else", () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
      expect(quotedName(text)).toMatch(/^“(?!%)(?:%(?!%)|[^:#;%<>{}`"\\\n\r])*”$/u);
    }),
  );
});

/** Lines of a chart that are none of those it is made of. */
function strangeLines(chart: string): string[] {
  const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?`;
  const shapes = [
    /^gantt$/,
    /^ {4}accTitle: Timeline of [\w.-]+$/,
    /^ {4}title \d{4}-\d\d-\d\d, times in [A-Z]+(?:[+-]\d\d?(?::\d\d)?)?(?: throughout)?$/,
    /^ {4}dateFormat YYYY-MM-DD HH:mm(?::ss)?$/,
    /^ {4}axisFormat (?:%m-%d )?%H:%M$|^ {4}axisFormat (?:%m-%d|%Y-%m|%Y)$/,
    /^ {4}tickInterval \d+(?:minute|hour|day|week|month)$/,
    /^ {4}todayMarker off$/,
    /^ {4}section (?:Phases|False leads|Events)$/,
    new RegExp(`^ {4}[A-Z“](?!%)[^:#;]* :(?:crit, |active, )?${time}, ${time}$`, "u"),
    new RegExp(`^ {4}[A-Z“](?!%)[^:#;]* :milestone, ${time}, 0m$`, "u"),
  ];
  return chart.split("\n").filter((line) => !shapes.some((shape) => shape.test(line)));
}

function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

function nodesOf<T extends Nodes["type"]>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const inside = "children" in node ? node.children.flatMap((child) => nodesOf(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: T }>, ...inside] : inside;
}
