import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/parse/split-front-matter.ts";

/** "yaml | body" of a text whose front matter is found, else why it is not. */
function split(text: string): string {
  const result = splitFrontMatter(text);
  if (result.kind !== "found") return `${result.kind}: ${result.firstLine}`;
  // The offsets must lead to the very text.
  expect(text.slice(result.yamlOffset, result.yamlOffset + result.yaml.length)).toBe(result.yaml);
  return `${result.yaml.trim()} | ${text.slice(result.bodyOffset).trim()}`;
}

describe("front matter between --- fences", () => {
  test.each([
    ["the usual", "---\ntitle: x\n---\n\n## A\n", "title: x | ## A"],
    ["several lines", "---\na: 1\nb: 2\n---\n## A", "a: 1\nb: 2 | ## A"],
    ["no body", "---\na: 1\n---", "a: 1 | "],
    ["no body, a final line end", "---\na: 1\n---\n", "a: 1 | "],
    ["nothing in it", "---\n---\nbody", " | body"],
    ["an empty line in it", "---\n\n---\nbody", " | body"],
    ["a byte order mark", "\uFEFF---\na: 1\n---\nbody", "a: 1 | body"],
    ["Windows line ends", "---\r\na: 1\r\n---\r\nbody\r\n", "a: 1 | body"],
    ["space behind the fences", "--- \na: 1\n---\t \nbody", "a: 1 | body"],
    ["three hyphens in a value", "---\na: x --- y\nb: '---'\n---\nbody", "a: x --- y\nb: '---' | body"],
    ["an indented line of hyphens", "---\na: |\n  x\n  ---\n  y\n---\nbody", "a: |\n  x\n  ---\n  y | body"],
    ["a thematic break in the body", "---\na: 1\n---\nx\n\n---\n\ny", "a: 1 | x\n\n---\n\ny"],
    ["a comment", "---\n# title: x\na: 1 # b\n---\nbody", "# title: x\na: 1 # b | body"],
    ["YAML that is wrong", "---\na: [\n---\nbody", "a: [ | body"],
  ])("%s", (_, text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe("no front matter", () => {
  test.each([
    ["an empty file", "", "none: "],
    ["text", "## Summary\n", "none: ## Summary"],
    ["a line before it", "\n---\na: 1\n---\n", "none: "],
    ["a space before it", " ---\na: 1\n---\n", "none:  ---"],
    ["four hyphens", "----\na: 1\n----\n", "none: ----"],
    ["two hyphens", "--\na: 1\n--\n", "none: --"],
    ["hyphens with spaces between", "- - -\na: 1\n---\n", "none: - - -"],
    ["text behind the hyphens", "--- # comment\na: 1\n---\n", "none: --- # comment"],
  ])("%s", (_, text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test.each([
    ["JavaScript", "---js\n{ a: 1 }\n---\n", "other-fence: ---js"],
    ["JSON", "---json\n{}\n---\n", "other-fence: ---json"],
    ["YAML, named", "---yaml\na: 1\n---\n", "other-fence: ---yaml"],
    ["TOML", "+++\na = 1\n+++\n", "other-fence: +++"],
    ["semicolons", ";;;\n{}\n;;;\n", "other-fence: ;;;"],
  ])("another fence: %s", (_, text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test.each([
    ["never", "---\na: 1\n\n## A\n"],
    ["at the first line", "---"],
    ["with dots", "---\na: 1\n...\n\n## A\n"],
    ["with four hyphens", "---\na: 1\n----\n\n## A\n"],
    ["with an indented fence", "---\na: 1\n ---\n\n## A\n"],
    ["with text behind the fence", "---\na: 1\n---js\n\n## A\n"],
  ])("closed %s", (_, text) => {
    expect(split(text)).toBe("unclosed: ---");
  });
});

test("nothing in front matter is executed", () => {
  const before = Object.keys(globalThis).length;
  for (const fence of ["---js", "---javascript", "---coffee", "---cson"]) {
    splitFrontMatter(`${fence}\n(globalThis.pwned = 1, {})\n---\nbody`);
  }
  splitFrontMatter("---\na: !!js/function 'function () { globalThis.pwned = 1 }()'\n---\n");
  expect(globalThis).not.toHaveProperty("pwned");
  expect(Object.keys(globalThis)).toHaveLength(before);
});

test("one call leaves nothing behind for the next", () => {
  const text = "---\na: [\n---\nbody";
  expect(splitFrontMatter(text)).toEqual(splitFrontMatter(text));
  const first = splitFrontMatter("---\nsame: 1\n---\n");
  Object.assign(first, { yaml: "changed" });
  expect(split("---\nsame: 1\n---\n")).toBe("same: 1 | ");
});
