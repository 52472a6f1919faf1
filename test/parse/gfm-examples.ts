import type { DifferenceKind } from "./same-tree.ts";

/** Markdown with GitHub's extensions that both parsers must read alike. */
interface GfmExample {
  readonly name: string;
  readonly markdown: string;
  /** Where satteri differs from remark-parse nevertheless, how, and which of the two is right. */
  readonly differs?: { readonly kind: DifferenceKind; readonly reason: string };
}

const tables: readonly GfmExample[] = [
  { name: "a table", markdown: "| Time | Event |\n| --- | --- |\n| 13:32 | The alert fires. |\n" },
  { name: "a table without outer pipes", markdown: "Time | Event\n-|-\n13:32 | fires\n" },
  { name: "one column", markdown: "| Event |\n| --- |\n| fires |\n" },
  { name: "alignment", markdown: "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n" },
  { name: "a header alone", markdown: "| Time | Event |\n| --- | --- |\n" },
  { name: "a row that is short", markdown: "| a | b | c |\n|-|-|-|\n| 1 |\n| 1 | 2 |\n" },
  { name: "a row that is long", markdown: "| a | b |\n|-|-|\n| 1 | 2 | 3 | 4 |\n" },
  { name: "empty cells", markdown: "| a | b |\n|-|-|\n| | 2 |\n|  |  |\n||2|\n" },
  { name: "an escaped pipe", markdown: "| a | b |\n|-|-|\n| x \\| y | z |\n" },
  { name: "a pipe in code, escaped", markdown: "| a | b |\n|-|-|\n| `ps \\| grep web` | z |\n" },
  { name: "a pipe in code, not escaped", markdown: "| a | b |\n|-|-|\n| `ps | grep web` | z |\n" },
  { name: "a back-tick that is never closed", markdown: "| a | b |\n|-|-|\n| `x | y |\n" },
  { name: "a backslash before an escaped pipe", markdown: "| a |\n|-|\n| x \\\\| y |\n" },
  { name: "markup in cells", markdown: "| a | b |\n|-|-|\n| **x** _y_ ~~z~~ | [t](u) ![i](j) |\n" },
  { name: "a line break in a cell", markdown: "| a |\n|-|\n| x<br>y |\n" },
  { name: "a table ends at a blank line", markdown: "| a |\n|-|\n| 1 |\n\n| 2 |\n" },
  { name: "a table ends at a quotation", markdown: "| a |\n|-|\n| 1 |\n> 2\n" },
  { name: "a line without pipes is a row", markdown: "| a | b |\n|-|-|\n| 1 | 2 |\nnot a pipe\n" },
  { name: "a paragraph before, no blank line", markdown: "Times in UTC\n| a | b |\n|-|-|\n| 1 | 2 |\n" },
  { name: "delimiters of another number", markdown: "| a | b |\n|-|\n| 1 | 2 |\n" },
  { name: "a table in a list item", markdown: "- item\n\n  | a | b |\n  |-|-|\n  | 1 | 2 |\n" },
  { name: "a table in a quotation", markdown: "> | a | b |\n> |-|-|\n> | 1 | 2 |\n" },
  { name: "an indented table", markdown: "   | a | b |\n   |-|-|\n   | 1 | 2 |\n" },
  { name: "indented by four it is code", markdown: "    | a | b |\n    |-|-|\n" },
  { name: "spaces behind the rows", markdown: "| a | b |  \n|-|-|   \n| 1 | 2 |  \n" },
  { name: "a tab between cells", markdown: "| a\t|\tb |\n|-|-|\n|\t1 | 2\t|\n" },
  { name: "Windows line ends", markdown: "| a | b |\r\n|-|-|\r\n| 1 | 2 |\r\n" },
  { name: "wide characters", markdown: "| Zeit | Ereignis |\n|-|-|\n| 13:30 | Störung 🔥 „x“ |\n" },
  { name: "an address, then a space and a pipe", markdown: "|a|b|\n|-|-|\n| https://x.example/1 | 2 |\n" },
  { name: "an address right before a pipe", markdown: "|a|b|\n|-|-|\n|https://x.example/1|2|\n" },
  { name: "an address right before the last pipe", markdown: "|a|b|\n|-|-|\n|1|https://x.example/2|\n" },
  { name: "www. right before a pipe", markdown: "|a|b|\n|-|-|\n|www.x.example|2|\n" },
  { name: "a mail address right before a pipe", markdown: "|a|b|\n|-|-|\n|ops@x.example|2|\n" },
  { name: "a link right before a pipe", markdown: "|a|b|\n|-|-|\n|[t](https://x.example/1)|2|\n" },
];

const tasks: readonly GfmExample[] = [
  { name: "open and done", markdown: "- [ ] open\n- [x] done\n- [X] done too\n" },
  { name: "in other lists", markdown: "* [x] a\n\n+ [ ] b\n\n1. [x] c\n2) [ ] d\n" },
  { name: "nested", markdown: "- [x] a\n  - [ ] b\n    - [x] c\n  - plain\n" },
  { name: "no space behind the box", markdown: "- [x]done\n- [ ]open\n" },
  { name: "an empty box", markdown: "- []\n- [  ]\n- [y] no box\n" },
  { name: "nothing behind the box", markdown: "- [ ]\n- [x] \n- [ ] a\n" },
  { name: "the box in the second place", markdown: "- a [x] b\n" },
  { name: "the box in a second paragraph", markdown: "- a\n\n  [x] b\n" },
  { name: "a loose list", markdown: "- [x] a\n\n- [ ] b\n" },
  { name: "several paragraphs", markdown: "- [x] a\n\n  more\n\n  ```\n  code\n  ```\n" },
  { name: "a wrapped line", markdown: "- [ ] Test the connection string\n  against staging\n" },
  { name: "outside a list", markdown: "[x] a\n\n> [ ] b\n" },
  { name: "a tab behind the box", markdown: "- [x]\ta\n" },
  { name: "Windows line ends", markdown: "- [ ] a\r\n- [x] b\r\n" },
  {
    name: "a task that begins with markup",
    markdown: "- [x] ~~gone~~ since\n",
    differs: { kind: "positions", reason: "remark-parse lets the paragraph begin before the checkbox" },
  },
  {
    name: "a task that begins with a link",
    markdown: "- [ ] [ORD-88](https://x.example/88) fix it\n",
    differs: { kind: "positions", reason: "remark-parse lets the paragraph begin before the checkbox" },
  },
];

const strikes: readonly GfmExample[] = [
  { name: "two tildes", markdown: "a ~~b~~ c\n" },
  { name: "one tilde", markdown: "a ~b~ c\n" },
  { name: "three tildes", markdown: "a ~~~b~~~ c\n" },
  { name: "unequal tildes", markdown: "a ~~b~ c ~d~~\n" },
  { name: "over a line", markdown: "~~a\nb~~\n" },
  { name: "over a paragraph", markdown: "~~a\n\nb~~\n" },
  { name: "markup inside and around", markdown: "~~**a** `b~~c`~~ **~~d~~**\n" },
  { name: "space inside", markdown: "~~ a ~~\n" },
  { name: "about a time", markdown: "- ~13:40 and ~14:00 – nothing struck\n" },
  { name: "a whole item", markdown: "- ~~a~~\n- ~~b~~ c\n" },
];

const autolinks: readonly GfmExample[] = [
  { name: "http, https, www", markdown: "http://a.example https://b.example/c?d=e#f www.c.example/d\n" },
  {
    name: "trailing punctuation",
    markdown: "See https://a.example/b. And www.a.example, or https://c.example!\n",
  },
  { name: "trailing emphasis", markdown: "*https://a.example/b* **https://a.example/c**\n" },
  { name: "in parentheses", markdown: "(see https://a.example/b) and (https://a.example/c_(d))\n" },
  { name: "a parenthesis too many", markdown: "https://a.example/b(c)) and www.a.example/b)\n" },
  { name: "trailing entity", markdown: "https://a.example/b&amp;c &amp; https://a.example/d&copy;\n" },
  {
    name: "trailing quote and angle",
    markdown: '"https://a.example/b" <https://a.example/c> https://a.example/d<\n',
  },
  { name: "underscores in the host", markdown: "www.a_b.example www.a.b_c http://a_b.example/c\n" },
  { name: "no dot in the host", markdown: "http://localhost:8080/x and https://a\n" },
  {
    name: "another scheme",
    markdown: "ftp://a.example mailto:a@b.example xmpp:a@b.example javascript:alert(1)\n",
  },
  { name: "mail", markdown: "Write to ops@a.example, or to a.b-c_d+e@a.b.example.\n" },
  { name: "no mail", markdown: "a@b and @handle and a@b_ and a@b.example-\n" },
  { name: "in a link, in code", markdown: "[https://a.example](https://b.example) `https://c.example`\n" },
  { name: "in a heading", markdown: "## https://a.example/b\n" },
  { name: "inside a word", markdown: "xhttps://a.example ahttp://b.example awww.c.example\n" },
  { name: "at the end of the text", markdown: "https://a.example" },
  { name: "behind a label", markdown: "issue: https://tracker.example.com/browse/ORD-88; due: 2024-06-01\n" },
  {
    name: "mail between angles that is no autolink",
    markdown: "<a\\+@b.example>\n",
    differs: { kind: "positions", reason: "remark-parse has no positions for an autolink found afterwards" },
  },
  {
    name: "behind a pipe that makes no table",
    markdown: "13:30|www.a.example\n",
    differs: { kind: "positions", reason: "remark-parse has no positions for an autolink found afterwards" },
  },
];

const footnotes: readonly GfmExample[] = [
  { name: "a footnote", markdown: "A[^1].\n\n[^1]: Note.\n" },
  { name: "a named one, used twice", markdown: "A[^note] b[^note].\n\n[^note]: Note.\n" },
  { name: "upper and lower case", markdown: "A[^Note].\n\n[^nOTE]: Note.\n" },
  { name: "without a definition", markdown: "A[^1] and [^2].\n\n[^1]: Note.\n" },
  { name: "without a use", markdown: "A.\n\n[^1]: Note.\n" },
  { name: "the definition first", markdown: "[^1]: Note.\n\nA[^1].\n" },
  { name: "several blocks", markdown: "A[^1].\n\n[^1]: One.\n\n    Two.\n\n    ```\n    c\n    ```\n\nB.\n" },
  {
    name: "a quotation and a table",
    markdown: "A[^1].\n\n[^1]:\n    > a\n\n    | b |\n    |-|\n    | c |\n",
  },
  { name: "one item", markdown: "A[^1].\n\n[^1]: One.\n\n    - a\n" },
  {
    name: "several items",
    markdown: "A[^1].\n\n[^1]: One.\n\n    - a\n    - b\n",
    differs: { kind: "positions", reason: "remark-parse lets an item end in the line of the next" },
  },
  { name: "a lazy line", markdown: "A[^1].\n\n[^1]: One\ntwo.\n" },
  { name: "several definitions", markdown: "A[^1][^2].\n\n[^1]: One.\n[^2]: Two.\n" },
  { name: "a definition twice", markdown: "A[^1].\n\n[^1]: One.\n[^1]: Two.\n" },
  { name: "one that uses another", markdown: "A[^1].\n\n[^1]: See[^2].\n\n[^2]: Two.\n" },
  { name: "a link in it", markdown: "A[^1].\n\n[^1]: See [here](https://a.example) and www.b.example.\n" },
  { name: "empty", markdown: "A[^1].\n\n[^1]:\n\nB.\n" },
  {
    name: "a space in the name",
    markdown: "A[^a b].\n\n[^a b]: Note.\n",
    differs: { kind: "tree", reason: "it is a link definition; satteri does not see the link to it" },
  },
  { name: "in a table and a heading", markdown: "## A[^1]\n\n| a |\n|-|\n| b[^1] |\n\n[^1]: Note.\n" },
  { name: "in a list", markdown: "- a[^1]\n\n  [^1]: Note.\n- b\n" },
  { name: "an image of a footnote", markdown: "![^1] and [^1](u).\n\n[^1]: Note.\n" },
  {
    name: "a definition within a definition",
    markdown: "[^a]: [^b]: Note.\n",
    differs: { kind: "tree", reason: "satteri puts them side by side, remark-parse one into the other" },
  },
];

const lists: readonly GfmExample[] = [
  { name: "nested lists", markdown: "- a\n  - b\n    1. c\n    2. d\n- e\n" },
  { name: "a comment at the end of an item", markdown: "- 13:30 a <!-- x -->\n- 13:40 b\n" },
  {
    name: "a comment as the first of an item",
    markdown: "- <!-- x -->\n- b\n",
    differs: { kind: "tree", reason: "satteri counts the line end to the comment" },
  },
  {
    name: "an empty item, then a box",
    markdown: "-\n[ ] a\n",
    differs: { kind: "crash", reason: "remark-parse ticks the whole document, and asserts that it does not" },
  },
  {
    name: "two lines and an item that looks like a table's second line",
    markdown: "a\nb\n- |\n",
    differs: { kind: "tree", reason: "satteri cuts the paragraph into two" },
  },
  {
    name: "a quotation in a quotation that ends first",
    markdown: ">>\n>\n",
    differs: { kind: "positions", reason: "satteri counts the line after it to the inner one" },
  },
  {
    name: "an underscore between two stars, in a word",
    markdown: "a*_*\n",
    differs: { kind: "tree", reason: "satteri makes it emphasis, which CommonMark does not" },
  },
  {
    name: "an escaped star before strong text",
    markdown: "\\**a**\n",
    differs: { kind: "tree", reason: "satteri makes no emphasis of it, which CommonMark does" },
  },
];

const frontMatter: readonly GfmExample[] = [
  { name: "front matter", markdown: "---\ntitle: x\n---\n\n## A\n" },
  { name: "empty front matter", markdown: "---\n---\n\n## A\n" },
  { name: "not on the first line", markdown: "\n---\ntitle: x\n---\n" },
  {
    name: "a tab behind the fences",
    markdown: "---\t\ntitle: x\n---\t\n",
    differs: { kind: "tree", reason: "satteri takes it for a thematic break; split-front-matter decides" },
  },
  {
    name: "closed with dots",
    markdown: "---\ntitle: x\n...\n",
    differs: { kind: "tree", reason: "satteri takes it for front matter; split-front-matter decides" },
  },
  {
    name: "plus signs",
    markdown: "+++\ntitle = 1\n+++\n",
    differs: { kind: "tree", reason: "satteri takes it for front matter; split-front-matter decides" },
  },
  {
    name: "never closed, then a list",
    markdown: "---\n- a\n",
    differs: { kind: "tree", reason: "remark-parse sees no list below a first line of hyphens" },
  },
];

export const gfmExamples: readonly GfmExample[] = Object.entries({
  table: tables,
  task: tasks,
  strike: strikes,
  autolink: autolinks,
  footnote: footnotes,
  list: lists,
  "front matter": frontMatter,
}).flatMap(([kind, examples]) =>
  examples.map((example) => ({ ...example, name: `${kind}: ${example.name}` })),
);
