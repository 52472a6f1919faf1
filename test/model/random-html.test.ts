import fc from "fast-check";
import { expect, test } from "vitest";
import { forbiddenIn, render, textOf } from "./rendered.ts";

const tags = [
  "details",
  "summary",
  "kbd",
  "sub",
  "sup",
  "br",
  "b",
  "script",
  "img",
  "a",
  "svg",
  "style",
  "p",
  "td",
];
const attributes = [
  "",
  " ",
  " onclick=alert(1)",
  ' style="x"',
  " href='javascript:alert(1)'",
  " src=x onerror=y",
  "/",
  "\n",
];

/** Pieces that look like HTML or Markdown. Words are added between them. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes))
      .map(([tag, more]) => `<${tag}${more}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..."<|>|<<|</|/>|&lt;|&#60;|&|\"|'|`|```\n|*|**|_|~~|[|]|(|)|!|\n|\n\n|\n- |\n> |\n| a |\n|-|\n|    |<!|<?|]]>|<![CDATA[|\\<|# |---\n|[ ] |[x] |1. ".split(
        "|",
      ),
    ),
  },
);

const addresses = [
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example/x",
  "https://x.example/y",
  "a.png",
  "java\tscript:x",
  "&#106;avascript:x",
  "#a",
];

const link = fc
  .tuple(
    fc.constantFrom("[", "!["),
    fc.constantFrom("](", "](<"),
    fc.constantFrom(...addresses),
    fc.constantFrom(")", ">)", ' "x")'),
  )
  .map(([open, middle, address, close]) => `${open}words${middle}${address}${close}`);

test("no random text becomes an element, attribute or address that is not allowed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, link, fc.constant("word ")), { maxLength: 14 }), (pieces) => {
      expect(forbiddenIn(render(pieces.join("")))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test("no random text loses a word", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
      const words = pieces.map((_, index) => `word${index}w`);
      const markdown = pieces.map((text, index) => `${text}${words[index]}`).join("");
      const shown = textOf(render(markdown));
      for (const word of words) expect(shown, JSON.stringify(markdown)).toContain(word);
    }),
    { numRuns: 1000 },
  );
}, 30_000);
