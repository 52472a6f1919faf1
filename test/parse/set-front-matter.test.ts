import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { setFrontMatter } from "../../src/parse/set-front-matter.ts";
import { splitFrontMatter } from "../../src/parse/split-front-matter.ts";

function dataOf(text: string): unknown {
  const split = splitFrontMatter(text);
  return split.kind === "found" ? parse(split.yaml, { version: "1.2", schema: "core" }) : undefined;
}

describe("setFrontMatter", () => {
  test.each([
    ["---\na: 1\nb: 2 # two\nc: 3\n---\nBody\n", { b: "x" }, "---\na: 1\nb: x # two\nc: 3\n---\nBody\n"],
    ["---\na: |\n  one\n  two\nc: 3\n---\n", { a: "x", b: 2 }, "---\na: x\nb: 2\nc: 3\n---\n"],
    [
      "---\na:\n  - 1 # one\n\n# three\nc: 3\n---\n",
      { a: [2] },
      "---\n# one\na: [2]\n\n# three\nc: 3\n---\n",
    ],
    ['---\n"a": 1\n---', { a: 2 }, '---\n"a": 2\n---'],
    ["---\r\n---\r\nBody", { a: 2 }, "---\r\na: 2\r\n---\r\nBody"],
    ["---\na: 1\n---\n---\na: 3\n---\n", { a: 2 }, "---\na: 2\n---\n---\na: 3\n---\n"],
    ["---\na: 'x\n\n  y'\nb: 1\n---\n", { a: "---" }, '---\na: "---"\nb: 1\n---\n'],
  ])("of %j", (text, values, expected) => {
    expect(setFrontMatter(text, new Map<string, unknown>(Object.entries(values)))).toBe(expected);
  });

  test("refuses a text without front matter", () => {
    expect(() => setFrontMatter("# Title\n", new Map([["a", 1]]))).toThrow("no front matter");
  });

  test("sets what it is given, and keeps all other data, every comment and the body", () => {
    const key = fc.constantFrom("title", "status", "tags", "a b", "x: y", "#z", "1", "null");
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "a: b",
        "# c",
        "@d",
        "[e",
        "---",
        "line\nline",
        " f ",
        "yes",
        "1e3",
        "'",
        '"',
        "| g",
        "\u0085\u2028",
      ),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.record({ users: fc.oneof(fc.string(), fc.integer()) }),
      fc.boolean(),
    );
    const data = fc.uniqueArray(fc.tuple(key, value), { minLength: 1, selector: ([name]) => name });
    const style = fc.constantFrom("block", "flow");
    const newline = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(data, data, style, newline, (old, set, collectionStyle, end) => {
        const lines = old.map(
          ([name, content], index) =>
            `# comment ${index}\n${stringify({ [name]: content }, { lineWidth: 0, ...(collectionStyle === "block" && { collectionStyle }) })}`,
        );
        const text = `---\n${lines.join("")}# last\n---\n\nBody # ${end}\n`.replaceAll("\n", end);
        const before = dataOf(text) as object;
        const after = setFrontMatter(text, new Map(set));
        expect(dataOf(after)).toEqual({ ...before, ...Object.fromEntries(set) });
        for (const comment of [...old.map((_, index) => `# comment ${index}${end}`), `# last${end}`]) {
          expect(after).toContain(comment);
        }
        expect(after.endsWith(text.slice(text.indexOf(`# last${end}`) + `# last${end}---`.length))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });
});
