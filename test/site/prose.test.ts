import { describe, expect, test } from "vitest";
import { htmlBlocks } from "../../site/parts/html-blocks.ts";
import { remainder } from "../../site/parts/remainder.ts";
import { safeUrl } from "../../site/parts/safe-url.ts";
import { scrollable } from "../../site/parts/scrollable.ts";

describe("scrollable", () => {
  test("tables and code scroll in a box that the keyboard reaches", () => {
    expect(scrollable("<table><tbody></tbody></table>")).toBe(
      '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><tbody></tbody></table></div>',
    );
    expect(scrollable("<pre><code>x</code></pre>")).toBe('<pre tabindex="0"><code>x</code></pre>');
  });

  test("a tag inside an attribute is none", () => {
    const html = '<p><a href="x" title="<table> and <pre> onclick=alert(1)">y</a></p>';
    expect(scrollable(html)).toBe(html);
    const single = `<p><a title='<pre>"'>y</a></p>`;
    expect(scrollable(single)).toBe(single);
  });

  test("text that looks like a tag stays text", () => {
    expect(scrollable("<p>&lt;table></p>")).toBe("<p>&lt;table></p>");
  });
});

test("blocks are the top-level elements", () => {
  const blocks = htmlBlocks('<p>a <b title="</p>">b</b><br>c</p>\n<ul><li><p>d</p></li></ul><hr><p>e</p>');
  expect(blocks.map(({ name, text }) => [name, text])).toEqual([
    ["p", "a b c"],
    ["ul", "d"],
    ["hr", ""],
    ["p", "e"],
  ]);
});

describe("remainder", () => {
  const list = "<ul><li>13:30 <strong>Detected</strong> — The alert fires.</li></ul>";
  const entries = ["The alert fires. Detected"];

  test("nothing where the entries say it all", () => {
    expect(remainder(list, entries)).toEqual({ before: "", after: "", asWritten: "" });
  });

  test("prose before and after stays where it was", () => {
    expect(remainder(`<p>All times in <em>CET</em>.</p>${list}<p>Later: nothing.</p>`, entries)).toEqual({
      before: "<p>All times in <em>CET</em>.</p>",
      after: "<p>Later: nothing.</p>",
      asWritten: "",
    });
  });

  test("an item that was not understood is shown as it was written", () => {
    const more = list.replace("</ul>", "<li>Somewhere in between lightning struck twice</li></ul>");
    expect(remainder(more, entries).asWritten).toBe(more);
  });

  test("columns and attributes are no words of their own", () => {
    const table =
      "<table><tr><th>Measure</th><th>Owner</th><th>Due</th></tr><tr><td>Alert</td><td>@sre</td><td>2024-06-01</td></tr></table>";
    expect(remainder(table, ["Alert @sre"]).asWritten).toBe("");
  });

  test("other scripts count as words", () => {
    expect(remainder(`<p>時刻は日本時間</p>${list}`, entries).before).toBe("<p>時刻は日本時間</p>");
  });
});

test.each([
  ["https://example.com/", "https://example.com/"],
  ["../other/", "../other/"],
  ["mailto:sre@example.com", "mailto:sre@example.com"],
  ["javascript:alert(1)", null],
  [" JAVA\tSCRIPT:alert(1)", null],
  ["data:text/html,x", null],
  ["//example.com", null],
  ["vbscript:x", null],
])("safeUrl(%j) is %j", (url, expected) => {
  expect(safeUrl(url)).toBe(expected);
});
