import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showCode } from "../../src/render/code-blocks.ts";
import { highlight } from "../../src/render/highlight.ts";
import { elementsOf, forbiddenIn, render, textOf } from "../model/rendered.ts";

/** A fence as a page shows it. */
function shown(language: string, code: string): string {
  return showCode(render(`~~~~~~${language}\n${code}\n~~~~~~`));
}

const classesIn = (html: string): string[] =>
  elementsOf(html).flatMap(({ name, attributes }) => (name === "span" ? [attributes.class ?? ""] : []));

describe("highlighting", () => {
  test("is by class, and changes no character", () => {
    const html = shown("java", 'if (a < b && c > "d") return; // <b>why</b>');
    expect(html).toBe(
      '<pre><code class="language-java"><span class="code-keyword">if</span> (a &#x3C; b &#x26;&#x26; c > <span class="code-string">"d"</span>) <span class="code-keyword">return</span>; <span class="code-comment">// &#x3C;b>why&#x3C;/b></span>\n</code></pre>',
    );
  });

  test.each(["typescript", "TypeScript", "ts", "yaml", "yml", "sh", "console", "py", "postgres", "docker"])(
    "knows %s",
    (language) => {
      expect(
        classesIn(shown(language, "FROM a # b\nimport x\n$ select 'y' from z -- c\nkey: 'value'")),
      ).not.toEqual([]);
    },
  );

  test.each(["", "text", "log", "plaintext", "nonsense", "hcl", "__proto__", "constructor", "js{1,3}"])(
    "leaves %j plain",
    (language) => {
      const plain = render(`~~~${language}\nERROR "x" 12\n~~~`);
      expect(showCode(plain)).toBe(plain);
    },
  );

  test("works in boxes that scroll, in lists, and for every block", () => {
    const html = showCode(
      `${render("- a\n\n  ```sql\n  select 1\n  ```\n\n```sql\nselect 2\n```").replaceAll("<pre>", '<pre tabindex="0">')}`,
    );
    expect(
      html.match(/<pre tabindex="0"><code class="language-sql"><span class="code-keyword">/g),
    ).toHaveLength(2);
  });

  test("leaves prose that looks like code alone", () => {
    const html = render(
      '`<pre><code class="language-js">if (1) x</code></pre>` ![<pre><code class="language-js">if</code></pre>](a.png)',
    );
    expect(showCode(html)).toBe(html);
  });

  test("stops where it could take too long", () => {
    const long = `if ${"x ".repeat(6100)}`;
    expect(classesIn(shown("js", long))).toEqual([]);
    const blocks = Array.from({ length: 12 }, () => `\`\`\`js\nif (${"x ".repeat(2000)})\n\`\`\``).join(
      "\n\n",
    );
    expect(classesIn(showCode(render(blocks))).length).toBe(8);
  });

  test("nesting without end exhausts no stack", () => {
    for (const code of ["${`".repeat(3000), "$(".repeat(5000), "<a>{".repeat(2500), "[".repeat(11_000)])
      for (const language of ["js", "bash", "jsx", "json", "ruby", "xml"])
        expect(
          highlight(code, language)
            ?.replace(/<[^>]*>/g, "")
            .replaceAll("&#x3C;", "<"),
        ).toBe(code);
  });
});

test("whatever stands in a fence, only its classes come of it", () => {
  const language = fc.constantFrom(
    "js",
    "html",
    "php",
    "bash",
    "console",
    "sql",
    "yaml",
    "diff",
    "ruby",
    "c++",
    "mermaid",
  );
  const piece = fc.constantFrom(
    ...'<script>|</script>|<img src=x onerror=alert(1)>|</code></pre>|<?php|?>|<!--|-->|&lt;|&|"|\'|`|$|$(|{{|}}|//|/*|*/|#|$ |key: |if |0x1|\\|\n|<b style="x">|javascript:|@a(|%>|<%'.split(
      "|",
    ),
  );
  fc.assert(
    fc.property(language, fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (name, pieces) => {
      const plain = render(`~~~~~~${name}\n${pieces.join("")}\n~~~~~~`);
      const html = showCode(plain);
      expect(forbiddenIn(html)).toEqual([]);
      expect(textOf(html)).toBe(textOf(plain));
      for (const found of classesIn(html)) {
        expect(found).toMatch(/^code-(?:comment|keyword|string|number|name|added|removed|plain)$/);
      }
    }),
  );
});

test("a Mermaid diagram is a source that a script may draw", () => {
  expect(shown("mermaid", "flowchart LR\n A-->B")).toBe(
    '<pre class="diagram"><code>flowchart LR\n A-->B\n</code></pre>',
  );
  expect(shown("Mermaid", "a")).toContain('<pre class="diagram">');
});
