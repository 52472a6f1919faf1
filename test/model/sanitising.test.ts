import { describe, expect, test } from "vitest";
import { elementsOf, forbiddenIn, render, textOf } from "./rendered.ts";

describe("raw HTML that is not on the list is shown as text and never dropped", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in a line", "One <script>alert(1)</script> two"],
    ["a script in upper case", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>"],
    ["a script that is never closed", "<script>alert(1)"],
    ["an image with a handler", "<img src=x onerror=alert(1)>"],
    ["an image with a handler in a line", "One <img src=x onerror=alert(1)> two"],
    ["an allowed tag with a handler", 'One <kbd onclick="alert(1)">Ctrl</kbd> two'],
    ["an allowed tag with a style", '<details style="position:fixed">x</details>'],
    ["an allowed tag that is opened", "<details open ontoggle=alert(1)>x</details>"],
    ["an SVG", "<svg onload=alert(1)><script>alert(1)</script></svg>"],
    ["MathML", "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>"],
    ["a frame", '<iframe src="https://evil.example" srcdoc="<script>alert(1)</script>"></iframe>'],
    ["a style", "<style>body { display: none }</style>"],
    ["a link to a style", '<link rel="stylesheet" href="https://evil.example/x.css">'],
    ["a base", '<base href="https://evil.example/">'],
    ["a redirect", '<meta http-equiv="refresh" content="0; url=https://evil.example">'],
    ["a form", '<form action="https://evil.example"><input name="password"><button>Go</button></form>'],
    ["an object", '<object data="x.swf"></object><embed src="x.swf">'],
    ["a video", "<video src=x onerror=alert(1)></video><audio src=x></audio>"],
    ["a template", "<template><script>alert(1)</script></template>"],
    ["a link with a handler", 'One <a href="https://x.example" onmouseover="alert(1)">two</a>'],
    ["a link with JavaScript", "One <a href='javascript:alert(1)'>two</a>"],
    ["an element of one's own", "<x-y onclick=alert(1)>two</x-y>"],
    ["a body", "<body onload=alert(1)>"],
    [
      "text and title",
      "<title>x</title><textarea>y</textarea><noscript>z</noscript><xmp>w</xmp><plaintext>v",
    ],
    ["a processing instruction", "<?php echo 1 ?>"],
    ["a declaration", "<!DOCTYPE html>"],
    ["CDATA", "<![CDATA[ x ]]>"],
  ])("%s", (_, markdown) => {
    const html = render(markdown);
    expect(forbiddenIn(html)).toEqual([]);
    expect(textOf(html).replace(/\s/g, "")).toBe(markdown.replace(/\s/g, ""));
  });
});

describe("addresses that run or embed something never reach an attribute", () => {
  const addresses = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "java&#10;script:alert(1)",
    "java&#9;script:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "&#1;javascript:alert(1)",
    "&nbsp;javascript:alert(1)",
    "javascript\\:alert(1)",
    "java%0ascript:alert(1)",
    "vbscript:msgbox(1)",
    "VBScript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "blob:https://evil.example/1",
    "file:///etc/passwd",
    "ftp://evil.example/x",
    "view-source:javascript:alert(1)",
    "jar:https://evil.example!/x",
    "feed:javascript:alert(1)",
    "intent://evil.example",
  ];

  test.each(addresses)("link: %s", (address) => {
    for (const markdown of [
      `[One](<${address}>)`,
      `[One](${address})`,
      `[One](${address} "title")`,
      `[One][a]\n\n[a]: <${address}>`,
      `[One]\n\n[One]: ${address}`,
      `<${address}>`,
      `[![One](x.png)](<${address}>)`,
      `- [ ] [One](<${address}>)`,
    ]) {
      const html = render(markdown);
      expect(forbiddenIn(html), markdown).toEqual([]);
    }
  });

  test.each(addresses)("image: %s", (address) => {
    for (const markdown of [`![One](<${address}>)`, `![One](${address})`, `[![One](<${address}>)](a.md)`]) {
      const html = render(markdown);
      expect(forbiddenIn(html), markdown).toEqual([]);
      expect(textOf(html) + JSON.stringify(elementsOf(html)), markdown).toContain("One");
    }
  });

  // An image by reference goes past prepareImage, and an empty list of protocols allows all.
  test.each(["javascript:alert(1)", "data:image/svg+xml,x", "https://evil.example/x.png"])(
    "image by reference: %s",
    (address) => {
      const markdown = `![One][a]\n\n[a]: <${address}>`;
      expect(forbiddenIn(render(markdown))).toEqual([]);
    },
  );

  test("a link that leads nowhere still has its words", () => {
    expect(render("[One](javascript:alert(1))")).toBe("<p><a>One</a></p>");
  });

  test.each([
    "https://x.example/a?b=c#d",
    "http://x.example",
    "mailto:a@x.example",
    "../b/",
    "#c",
    "/d",
    "?e",
    "./a:b",
  ])("others stay: %s", (address) => {
    expect(elementsOf(render(`[One](${address})`))).toContainEqual({
      name: "a",
      attributes: { href: address },
    });
  });
});

describe("what an author writes becomes no attribute", () => {
  test.each([
    ["a title that breaks out", '[One](a "x\\" onclick=\\"alert(1)")'],
    ["a description that breaks out", '![x" onerror="alert(1)](a.png)'],
    ["an address that breaks out", '[One](<a"onclick="alert(1)>)'],
    ["a language that breaks out", '```js" onclick="alert(1)\nx\n```'],
    ["a footnote's name that breaks out", 'One[^"onclick="alert(1)].\n\n[^"onclick="alert(1)]: Two.'],
    ["entities", "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img onerror=alert(1)&#62;"],
    ["code", "`<script>` and\n\n```\n<script>alert(1)</script>\n```"],
  ])("%s", (_, markdown) => {
    expect(forbiddenIn(render(markdown))).toEqual([]);
  });

  test("classes are those of the renderer", () => {
    const classes = elementsOf(render("```js evil\nx\n```\n\nOne[^1].\n\n[^1]: Two.")).flatMap(
      ({ attributes }) => (attributes.class === undefined ? [] : [attributes.class]),
    );
    expect(classes).toEqual(["language-js", "footnotes", "sr-only", "data-footnote-backref"]);
  });

  test("ids are those of footnotes", () => {
    expect(render("## One {#two}")).not.toContain(" id=");
  });
});

test("the same Markdown gives the same HTML", () => {
  const markdown = "One[^1] <kbd>x</kbd> [a](b) ![c](d)\n\n| a |\n|-|\n| b |\n\n- [x] c\n\n[^1]: Two.";
  expect(render(markdown)).toBe(render(markdown));
});

test("rendering leaves the tree as it was", () => {
  const first = render("- [x] One <kbd>x</kbd> ![a](b)");
  expect(render("- [x] One <kbd>x</kbd> ![a](b)")).toBe(first);
});
