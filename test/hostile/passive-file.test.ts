import { describe, expect, test } from "vitest";
import { isPassiveFile } from "../../src/read/passive-file.ts";

/** Whether a file of a name and a content may be published. */
function isPassive(name: string, content: string | Uint8Array = ""): Promise<boolean> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return isPassiveFile(name, () => Promise.resolve(bytes));
}

const svg = (inner: string, attributes = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe("files that do nothing when a browser opens them", () => {
  test.each([
    ["a.png", "<script>"],
    ["log.txt", "<script>"],
    ["trace.json", '{ "a": "<b>" }'],
    ["LOG.2024-05-12.TXT", "<script>"],
    ["dump", "plain text"],
    ["dump.prom", "up 1"],
    ["font.woff2", new Uint8Array([0x77, 0x4f, 0x46, 0x32, 0, 1, 0x3c])],
    ["a.svg", svg('<rect width="1"/>')],
    [
      "a.svg",
      `<?xml version="1.0" encoding="UTF-8"?><!-- drawn --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
    ],
    ["a.svg", svg("<style>.a { fill: url(#g) }</style><use xlink:href='#g'/><text>a &amp; b &lt; c</text>")],
    [
      "a.svg",
      svg('<image href="data:image/png;base64,AAAA"/><a href="https://example.com/?a=1&amp;b">x</a>'),
    ],
    [
      "a.svg",
      svg("<style><![CDATA[ .a > .b { fill: red } ]]></style>", 'viewBox="0 0 1 1" style="fill: none"'),
    ],
    ["a.svg", svg('<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x<br/></div></foreignObject>')],
  ])("%s: %s", async (name, content) => {
    expect(await isPassive(name, content)).toBe(true);
  });
});

describe("files that might do something", () => {
  test.each([
    ["a.html"],
    ["A.HTM"],
    ["a.xhtml"],
    ["a.xml"],
    ["a.svgz"],
    ["a.html.bak"],
    ["a.php.png"],
    ["a.js"],
    ["a.mht"],
    ["dump", " \n<html>"],
    ["dump", "\ufeff<html>\0"],
    ["dump.prom", "text <script>"],
    ["a.svg", svg("<script>x</script>")],
    ["a.svg", svg("<SCRIPT>x</SCRIPT>")],
    ["a.svg", svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>')],
    ["a.svg", svg("", 'onload="x"')],
    ["a.svg", svg("", "\nonload = 'x'")],
    ["a.svg", svg('<a href="javascript:x">y</a>')],
    ["a.svg", svg('<a xlink:href=" java&#x0a;script:x">y</a>')],
    ["a.svg", svg('<a href="&#106;avascript:x">y</a>')],
    ["a.svg", svg('<a href="&entity;">y</a>')],
    ["a.svg", svg('<set attributeName="href" to="javascript:x"/>')],
    ["a.svg", svg('<animate attributeName="href" values="javascript:x"/>')],
    ["a.svg", svg('<use href="https://elsewhere.invalid/a.svg#b"/>')],
    ["a.svg", svg('<use href="data:image/svg+xml;base64,AAAA"/>')],
    ["a.svg", svg('<image href="https://elsewhere.invalid/a.png"/>')],
    ["a.svg", svg("<style>@import 'https://elsewhere.invalid/'</style>")],
    ["a.svg", svg("<style>a { fill: url( https://elsewhere.invalid/ ) }</style>")],
    ["a.svg", svg("<style>a { fill: u\\72l(https://elsewhere.invalid/) }</style>")],
    ["a.svg", svg("", 'fill="url(//elsewhere.invalid/)"')],
    ["a.svg", svg("<style>a { fill: &#117;rl(https://elsewhere.invalid/) }</style>")],
    ["a.svg", svg("<foreignObject><iframe src='x'/></foreignObject>")],
    ["a.svg", `<!DOCTYPE svg [<!ENTITY e "<script>x</script>">]>${svg("&e;")}`],
    ["a.svg", `<?xml-stylesheet href="data:text/xsl,x" type="text/xsl"?>${svg("")}`],
    ["a.svg", `<?xml version="1.0" encoding="utf-7"?>${svg("")}`],
    ["a.svg", svg("<a href=javascript:x>y</a>")],
    ["a.svg", svg("<script")],
    ["a.svg", "<!-- a -- ><script>x</script> -->"],
    ["a.svg", new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x73, 0x00])],
    ["a.svg", svg("<style>a</style>").replace("style>a", "style>\0a")],
  ])("%s: %s", async (name, content = "") => {
    expect(await isPassive(name, content)).toBe(false);
  });

  test("may be long", async () => {
    for (const unit of ["<!--", "<a ", "<a a='", "<![CDATA[", "&", "url(", "<?xml "]) {
      expect(await isPassive("a.svg", `<svg>${unit.repeat(200_000)}`)).toBe(false);
    }
  });
});
