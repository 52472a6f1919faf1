import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/parse/parse-report.ts";

/** Every node but the root as "type line:column-line:column text of the source at its offsets". */
function nodesOf(text: string): string[] {
  const { tree } = parseReport("a.md", text, 100);
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (node.type !== "root" && start && end) {
      const source = JSON.stringify(text.slice(start.offset, end.offset));
      found.push(`${node.type} ${start.line}:${start.column}-${end.line}:${end.column} ${source}`);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

const body = "\n## Timeline\n\n- 13:30 **Detected**";

/** What stands in `body` when its first line is the given one. */
function nodesFrom(line: number): string[] {
  const [heading, list] = [line + 1, line + 3];
  return [
    `heading ${heading}:1-${heading}:12 "## Timeline"`,
    `text ${heading}:4-${heading}:12 "Timeline"`,
    `list ${list}:1-${list}:21 "- 13:30 **Detected**"`,
    `listItem ${list}:1-${list}:21 "- 13:30 **Detected**"`,
    `paragraph ${list}:3-${list}:21 "13:30 **Detected**"`,
    `text ${list}:3-${list}:9 "13:30 "`,
    `strong ${list}:9-${list}:21 "**Detected**"`,
    `text ${list}:11-${list}:19 "Detected"`,
  ];
}

describe("positions are those in the file", () => {
  test.each([
    ["without front matter", body, 1],
    ["below front matter", `---\ntitle: x\nid: a\n---\n${body}`, 5],
    ["below empty front matter", `---\n---\n${body}`, 3],
    ["with a final line end", `---\ntitle: x\n---\n${body}\n`, 4],
    ["behind a byte order mark", `\uFEFF---\ntitle: x\n---\n${body}`, 4],
    ["with Windows line ends", `---\ntitle: x\n---\n${body}\n`.replaceAll("\n", "\r\n"), 4],
    ["with both at once", `\uFEFF---\ntitle: x\n---\n${body}`.replaceAll("\n", "\r\n"), 4],
    ["below front matter with wide characters", `---\ntitle: Störung 🔥\n---\n${body}`, 4],
    ["below front matter with Markdown in it", `---\nsummary: |\n  - a\n\n  ## b\n---\n${body}`, 7],
    ["below front matter that is wrong", `---\ntitle: [\n---\n${body}`, 4],
  ])("%s", (_, text, line) => {
    expect(nodesOf(text)).toEqual(nodesFrom(line));
  });

  test("nothing of the front matter is Markdown", () => {
    expect(nodesOf("---\ntitle: x\n---\n")).toEqual([]);
    expect(nodesOf("---\n# A\n\n## B\n---")).toEqual([]);
  });
});

describe("front matter", () => {
  test("values keep what stands there: dates, times and versions are no dates and numbers of YAML 1.1", () => {
    const { values } = parseReport(
      "a.md",
      "---\nstarted: 2024-05-12 13:30\ndate: 2024-05-12\ntime: 13:30:00\nno: no\nsexagesimal: 1:30\noctal: 010\n---\n",
      100,
    );
    expect(values?.data).toEqual({
      started: "2024-05-12 13:30",
      date: "2024-05-12",
      time: "13:30:00",
      no: "no",
      sexagesimal: "1:30",
      octal: 10,
    });
  });

  test("a syntax error stands where it is", () => {
    const { yamlErrors } = parseReport("a.md", "---\ntitle: x\ntitle: y\n---\n", 100);
    expect(yamlErrors).toHaveLength(1);
    expect(yamlErrors[0]).toMatchObject({ code: "DUPLICATE_KEY", place: { line: 3, column: 1 } });
  });

  test("every syntax error is there", () => {
    const { yamlErrors } = parseReport("a.md", "---\na: 1\na: 2\nb: 1\nb: 2\n---\n", 100);
    expect(yamlErrors.map(({ place }) => place.line)).toEqual([3, 5]);
  });

  test.each([
    ["none", "## A\n"],
    ["another fence", "---js\n{}\n---\n"],
    ["one that is never closed", "---\na: 1\n"],
  ])("%s has no values", (_, text) => {
    expect(parseReport("a.md", text, 100).values).toBeNull();
  });
});

describe("nesting", () => {
  test.each([
    ["quotations", (depth: number) => `${">".repeat(depth)} a`],
    ["lists", (depth: number) => `${"- ".repeat(depth)}a`],
    ["emphasis", (depth: number) => `${"*a ".repeat(depth)}${" b*".repeat(depth)}`],
  ])("deeper than the limit is noticed: %s", (_, nested) => {
    expect(parseReport("a.md", nested(200), 100).tooDeep).toMatchObject({ line: 1 });
    expect(parseReport("a.md", nested(10), 100).tooDeep).toBeNull();
  });

  test("its tree is left out and its place is in the file", () => {
    const parsed = parseReport("a.md", `---\na: 1\n---\n\ntext\n\n${">".repeat(150)} a\n`, 100);
    expect(parsed.tree.children).toEqual([]);
    expect(parsed.tooDeep).toMatchObject({ line: 7, column: expect.any(Number) });
    expect(parsed.values?.data).toEqual({ a: 1 });
  });

  test.each([
    ["quotations", ">".repeat(20_000)],
    ["lists", Array.from({ length: 1500 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["stars", `${"*".repeat(50_000)}a${"*".repeat(50_000)}`],
    ["brackets", "[".repeat(50_000)],
    ["flow YAML", `---\na: ${"[".repeat(20_000)}\n---\n`],
    ["block YAML", `---\n${"- ".repeat(20_000)}a\n---\n`],
    [
      "indented YAML",
      `---\n${Array.from({ length: 600 }, (_, n) => `${" ".repeat(n)}a:`).join("\n")}\n---\n`,
    ],
    ["explicit keys", `---\n${"? ".repeat(20_000)}a\n---\n`],
  ])("thousands of levels neither crash nor hang: %s", (_, text) => {
    const start = performance.now();
    const { tooDeep, values } = parseReport("a.md", text, 100);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(tooDeep !== null || values?.problem !== null || values === null).toBe(true);
  });
});
