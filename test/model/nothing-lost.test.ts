import { describe, expect, test } from "vitest";
import { render, textOf } from "./rendered.ts";

describe("every word of every kind of block is on the page", () => {
  test.each([
    ["headings", "### one\n\n#### two\n\n##### three"],
    ["nested lists", "- one\n  - two\n    1. three\n\n       four"],
    ["quotations", "> one\n>\n> > two\n>\n> - three"],
    ["code", "    one\n\n```sh\ntwo\n```\n\n`three`"],
    ["a table", "| one | two |\n|-|-|\n| three | four |"],
    ["a short row", "| one | two |\n|-|-|\n| three |"],
    ["a table in an item", "- one\n\n  | two |\n  |-|\n  | three |"],
    ["struck text", "~~one~~ ~two~"],
    ["breaks", "one  \ntwo\\\nthree\nfour"],
    ["a thematic break", "one\n\n---\n\ntwo"],
    ["HTML blocks", "<div>\none\n\n<p>two</p>\n\n</div>\n\nthree"],
    ["HTML in a line", "one <u>two</u> <x-y>three</x-y>"],
    ["a link of any kind", "[one](a) [two][b] <https://three.example> https://four.example\n\n[b]: c"],
    ["an unknown reference", "[one][two] ![three][four]"],
    ["a task", "- [x] one\n- [ ] two"],
    ["an escape", "\\*one\\* \\[two\\]"],
  ])("%s", (_, markdown) => {
    const shown = textOf(render(markdown));
    for (const word of ["one", "two", "three", "four"]) {
      if (markdown.includes(word)) expect(shown).toContain(word);
    }
  });

  test("an image's description is in its attribute", () => {
    expect(render("![one](a.png)")).toContain('alt="one"');
  });

  // GitHub leaves such a cell out as well; the text of the section has it.
  test("a cell beyond the header", () => {
    expect(textOf(render("| one |\n|-|\n| two | three |"))).toContain("three");
  });
});
