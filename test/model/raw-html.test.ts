import { describe, expect, test } from "vitest";
import { elementsOf, render, textOf } from "./rendered.ts";

/** The names of the elements without paragraphs. */
function names(markdown: string): string {
  return elementsOf(render(markdown))
    .map(({ name }) => name)
    .filter((name) => name !== "p")
    .join(" ");
}

describe("details, summary, kbd, sub, sup and br are read", () => {
  test.each([
    ["Press <kbd>Ctrl</kbd>+<kbd>C</kbd>", "kbd kbd", "Press Ctrl+C"],
    ["H<sub>2</sub>O and 10<sup>3</sup>", "sub sup", "H2O and 103"],
    ["One<br>two<br/>three<br />four", "br br br", "Onetwothreefour"],
    ["<KBD>Ctrl</kbd>", "kbd", "Ctrl"],
    ["<kbd>**Ctrl**</kbd>", "kbd strong", "Ctrl"],
    ["**<kbd>Ctrl</kbd>**", "strong kbd", "Ctrl"],
    ["<sup><kbd>a</kbd></sup>", "sup kbd", "a"],
    ["<details><summary>More</summary>Inside</details>", "details summary", "MoreInside"],
    [
      "<details>\n<summary>More</summary>\n\nInside\n\n</details>\n\nAfter",
      "details summary",
      "MoreInside After",
    ],
    ["<details>\n\n- a\n- b\n\n</details>", "details ul li li", "a b"],
    ["<details>\n\n```\nlog\n```\n\n</details>", "details pre code", "log"],
    ["<details><details>a</details></details>", "details details", "a"],
    ["- <details><summary>a</summary>b</details>", "ul li details summary", "ab"],
    ["| a |\n|-|\n| b<br>c |", "table thead tr th tbody tr td br", "a bc"],
  ])("%s", (markdown, elements, text) => {
    const html = render(markdown);
    expect(names(markdown)).toBe(elements);
    expect(textOf(html).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
});

test.each(["<details>\n<summary>\n\nMore\n\n</summary>\n\nInside\n\n</details>", "<kbd>\n\nCtrl\n\n</kbd>"])(
  "no paragraph stands where only words may: %j",
  (markdown) => {
    expect(render(markdown)).not.toMatch(/<(?:summary|kbd)>\s*<p>/);
  },
);

describe("tags that do not match are text", () => {
  test.each([
    ["opened", "One <kbd>two"],
    ["closed", "One </kbd> two"],
    ["crossing Markdown", "One <kbd>two **three</kbd> four** five"],
    ["opened in one paragraph, closed in another", "One <kbd>two\n\nthree</kbd> four"],
  ])("%s", (_, markdown) => {
    const shown = textOf(render(markdown)).replaceAll("*", "");
    expect(shown).toBe(markdown.replaceAll("*", "").replace(/\s+/g, " "));
  });

  test("of two that cross one is read and the other is text", () => {
    expect(textOf(render("One <kbd>two <sub>three</kbd> four</sub>"))).toBe("One <kbd>two three</kbd> four");
  });

  test("an opened block is text, and what stands behind it stays", () => {
    expect(textOf(render("<details>\n\nOne\n\n- two"))).toBe("<details> One two");
  });

  test("a closed block is text", () => {
    expect(textOf(render("One\n\n</details>\n\ntwo"))).toBe("One </details> two");
  });
});

describe("comments are not shown", () => {
  test.each([
    ["in a line", "One <!-- x --> two", "One two"],
    ["as a block", "One\n\n<!-- x\n\ny -->\n\ntwo", "One two"],
    ["with a script in it", "One <!-- <script>alert(1)</script> --> two", "One two"],
    ["several", "One <!-- x --><!-- y --> two", "One two"],
    ["at the end of an item", "- One <!-- afterword-disable-line x: y -->", "One"],
    ["in a cell", "| One <!-- x --> |\n|-|\n| two |", "One two"],
  ])("%s", (_, markdown, text) => {
    expect(textOf(render(markdown))).toBe(text);
  });

  test("but in code", () => {
    expect(textOf(render("`<!-- x -->`"))).toBe("<!-- x -->");
  });

  test("nor when never closed: that is text", () => {
    expect(textOf(render("<!-- One\n\ntwo"))).toContain("two");
  });
});
