import { expect, test } from "vitest";
import { parseMarkdown } from "../../src/parse/parse-markdown.ts";
import { plainText } from "../../src/parse/plain-text.ts";

function plain(markdown: string): string {
  return plainText(parseMarkdown(markdown).children);
}

test.each([
  ["a paragraph", "One.", "One."],
  ["markup", "**One** _two_ ~~three~~ `four` [five](https://a.example)", "One two three four five"],
  ["paragraphs", "One.\n\nTwo.", "One.\n\nTwo."],
  ["a wrapped line", "One\ntwo", "One two"],
  ["hard breaks", "One  \ntwo\\\nthree", "One two three"],
  ["headings", "### What went well\n\nMuch.", "What went well\n\nMuch."],
  ["items", "- One\n- Two\n  - Three", "One\n\nTwo\n\nThree"],
  ["a table", "| a | b |\n|-|-|\n| 1 | **2** |", "a | b\n\n1 | 2"],
  ["code", "```sh\nps |\n  grep x\n```", "ps |\n  grep x"],
  ["a quotation", "> One\n>\n> Two", "One\n\nTwo"],
  ["an image is its description", "![The graph](a.png) falls", "The graph falls"],
  ["a reference", "See [one][1].\n\n[1]: https://a.example", "See one."],
  ["entities and escapes", "AT&amp;T \\*x\\* &mdash; y", "AT&T *x* — y"],
  ["comments are not text", "<!-- x -->\n\nOne <!-- y --> two", "One two"],
  ["other HTML is text", "<div>One</div>", "<div>One</div>"],
  ["other HTML in a line is text", "One <b>two</b>", "One <b>two</b>"],
  ["footnotes", "One[^1].\n\n[^1]: Note.", "One.\n\nNote."],
  ["nothing", "", ""],
  ["only comments", "<!-- x -->", ""],
])("%s", (_, markdown, expected) => {
  expect(plain(markdown)).toBe(expected);
});

test("front matter and definitions are not text", () => {
  expect(plain("---\ntitle: x\n---\n\nOne.\n\n[a]: https://a.example")).toBe("One.");
});
