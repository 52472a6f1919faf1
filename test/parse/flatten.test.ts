import type { Paragraph } from "mdast";
import { describe, expect, test } from "vitest";
import { type FlatText, flatten, sourceOffset } from "../../src/parse/flatten.ts";
import { parseMarkdown } from "../../src/parse/parse-markdown.ts";

function flat(markdown: string): FlatText {
  return flatten((parseMarkdown(markdown).children[0] as Paragraph).children);
}

/** The source from where a piece of the flattened text begins, as long as the piece. */
function sourceOf(markdown: string, piece: string): string {
  const text = flat(markdown);
  const start = sourceOffset(text, text.text.indexOf(piece), markdown);
  return markdown.slice(start, start + piece.length);
}

describe("the text", () => {
  test.each([
    ["13:30 **Detected** — The alert", "13:30 Detected — The alert"],
    ["_a_ ~~b~~ `c`", "a b c"],
    ["**_~~a~~_**", "a"],
    ["[a](https://x.example) [b][1]\n\n[1]: https://y.example", "a b"],
    ["![a](b.png) c", "a c"],
    ["a\\*b &amp; &#42;c", "a*b & *c"],
    ["a<br>b", "a<br>b"],
    ["a <!-- b --> c", "a  c"],
    ["a[^1]b\n\n[^1]: c", "ab"],
    ["a\\\nb", "a\nb"],
    ["https://x.example/a_b", "https://x.example/a_b"],
    ["`` a`b ``", "a`b"],
  ])("of %s", (markdown, expected) => {
    expect(flat(markdown).text).toBe(expected);
  });
});

describe("a run knows what it is", () => {
  test.each([
    ["a **b** c", "b", { strong: true, struck: false, code: false, url: null }],
    ["a **b** c", "c", { strong: false, struck: false, code: false, url: null }],
    ["~~a b~~ c", "a b", { strong: false, struck: true, code: false, url: null }],
    ["a `b` c", "b", { strong: false, struck: false, code: true, url: null }],
    ["a [b](u) c", "b", { strong: false, struck: false, code: false, url: "u" }],
    ["**~~[`b`](u)~~**", "b", { strong: true, struck: true, code: true, url: "u" }],
    [
      "see https://x.example",
      "https",
      { strong: false, struck: false, code: false, url: "https://x.example" },
    ],
  ])("%s", (markdown, piece, expected) => {
    const { text, runs } = flat(markdown);
    const run = runs.find(
      ({ start, end }) =>
        text.slice(start, end).startsWith(piece.trim()) || text.slice(start, end).includes(piece),
    );
    const at = text.indexOf(piece);
    expect(runs.find(({ start, end }) => start <= at && at < end)).toMatchObject(expected);
    expect(run).toBeDefined();
  });

  test("runs follow each other without a gap", () => {
    const { text, runs } = flat("a **b _c_** `d` [e](f) <!-- g --> ![h](i)[^1] \\* &amp;\n\n[^1]: x");
    let end = 0;
    for (const run of runs) {
      expect(run.start).toBe(end);
      end = run.end;
    }
    expect(end).toBe(text.length);
  });
});

describe("the way back to the source", () => {
  test.each([
    ["a **b** c", "b"],
    ["a **b** c", "c"],
    ["13:30 **Detected** — The alert fires", "Detected"],
    ["13:30 **Detected** — The alert fires", "alert fires"],
    ["x `code here` y", "code"],
    ["x `code here` y", "here"],
    ["x ```two `tick` ``` y", "two"],
    ["x ` spaced ` y", "spaced"],
    ["a [link text](https://x.example) b", "text"],
    ["a [link text](https://x.example) b", "b"],
    ["see https://x.example/y now", "example"],
    ["🔥 **hot** ü", "hot"],
    ["🔥 **hot** ü", "ü"],
    ["**a** _b_ ~~c~~ d", "d"],
  ])("%s: %s", (markdown, piece) => {
    expect(sourceOf(markdown, piece)).toBe(piece);
  });

  test.each([
    ["an escape", "a \\* b **c** d", "c"],
    ["an entity", "a &amp; b **c** d", "c"],
    ["a comment", "a <!-- b --> **c** d", "c"],
    ["an image", "![a b](c.png) **d** e", "e"],
    ["a footnote", "a[^1] **b** c\n\n[^1]: x", "c"],
    ["a wrapped line in a quotation", "a\nb **c** d", "d"],
  ])("behind %s it is right again", (_, markdown, piece) => {
    expect(sourceOf(markdown, piece)).toBe(piece);
  });

  test("within text that is longer in the source it does not leave that text", () => {
    const markdown = "x **y** a \\* b &amp; c";
    const text = flat(markdown);
    for (let index = 0; index <= text.text.length; index++) {
      const offset = sourceOffset(text, index, markdown);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(markdown.length);
    }
  });

  test("of nothing is the beginning", () => {
    expect(sourceOffset({ text: "", runs: [] }, 0, "")).toBe(0);
  });
});
