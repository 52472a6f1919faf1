import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listFiles } from "../../src/write/list-files.ts";
import { aFolder } from "../support/a-folder.ts";
import { goodReport } from "../support/good-report.ts";
import { type Outcome, TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;
beforeEach(() => {
  library = new TemporaryLibrary();
  library.write({ "postmortems/labels.md": goodReport });
});
afterEach(() => library.remove());

async function build(
  site: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Outcome> {
  library.write({ "afterword.yml": `title: Ours\nsite:\n  ${site}\n`, ...files });
  return library.run(["build", "--no-search", "--no-cache"]);
}

async function assetsLike(pattern: RegExp): Promise<readonly string[]> {
  return (await listFiles(join(library.root, "_site"))).filter((file) => pattern.test(file));
}

async function styleSheet(): Promise<string> {
  const [file = ""] = await assetsLike(/^assets\/style-/);
  return library.read(join("_site", file));
}

const picture = "<svg xmlns='http://www.w3.org/2000/svg'><text>drawn</text></svg>";

test("a logo stands in the head of every page, as an image", async () => {
  expect((await build("logo: brand/our logo.svg", { "brand/our logo.svg": picture })).status).toBe(0);
  const [file = ""] = await assetsLike(/^assets\/logo-[0-9a-f]{8}\.svg$/);
  expect(library.read(join("_site", file))).toBe(picture);
  const page = library.read("_site/postmortems/labels/index.html");
  expect(page).toMatch(new RegExp(`<img class="masthead-logo" src="/${file}" alt/>Ours`));
  expect(page).not.toContain("drawn");
});

test.each(["logo: a.svg", "css: a.css"])(
  "a picture that a browser might run is refused: %s",
  async (site) => {
    const files = { "a.svg": picture.replace("text", "script"), "a.css": "a { background: url(a.svg) }" };
    const { status, remarks } = await build(site, files);
    expect([status, remarks]).toEqual([
      2,
      expect.stringContaining("names “a.svg”, which a browser might run."),
    ]);
  },
);

test("an own style sheet stands behind ours, with the fonts and pictures that it names", async () => {
  const css =
    '/* Ours */ @font-face { font-family: A; src: url("fonts/a.woff2") } h1 { fill: url(#x); background: url( bg.png ) }';
  const files = { "look/own.css": css, "look/fonts/a.woff2": "font", "look/bg.png": "png" };
  expect((await build("css: look/own.css", files)).status).toBe(0);
  const [font = "", ...others] = await assetsLike(/^assets\/a-[0-9a-f]{8}\.woff2$/);
  expect(others).toEqual([]);
  expect(await styleSheet()).toContain(`src: url("${font.slice("assets/".length)}")`);
  expect(await styleSheet()).toMatch(/fill: url\(#x\);background: url\("bg-[0-9a-f]{8}\.png"\)\}$/);
});

test.each([
  ['@import "other.css";', "@import"],
  ["@\\69mport 'other.css';", "@import"],
  ["a { background: url(https://cdn.example/x.png) }", "url(https://cdn.example/x.png)"],
  ["a { background: URL('//cdn.example/x.png') }", "//cdn.example/x.png"],
  ["a { background: url(data:image/png;base64,AA==) }", "url(data:image/png"],
  ["a { background: \\75rl(https://cdn.example/x.png) }", "an address that cannot be read"],
  ["a { background: u/**/rl(x) url(ht\\tps://x.example/x.png) }", "ht\\tps"],
  ["a { background: image-set('https://cdn.example/x.png' 1x) }", "image-set("],
  ["a { background: url(/etc/x.png) }", "url(/etc/x.png)"],
  ["a { background: url(notes.txt) }", "url(notes.txt)"],
])("a style sheet with %s is refused in one sentence", async (css, named) => {
  const { status, remarks } = await build("css: own.css", { "own.css": css });
  expect(status).toBe(2);
  expect(remarks).toContain("site.css: own.css holds ");
  expect(remarks).toContain(named);
  expect(remarks).not.toContain("    at ");
});

describe("files outside the library are refused", () => {
  test.each([
    ["logo: ../logo.svg", "lies outside the library"],
    ["logo: /etc/logo.svg", "lies outside the library"],
    ["css: ../../etc/passwd", "lies outside the library"],
    ["logo: .git/logo.svg", "hidden file"],
    ["logo: none.svg", "does not exist"],
    ["css: postmortems", "is not a file"],
    ["logo: postmortems/labels.md", "expected a png, jpg, webp or svg file"],
  ])("%s", async (site, reason) => {
    const { status, remarks } = await build(site);
    expect(status).toBe(2);
    expect(remarks).toContain(reason);
  });

  test("also behind a symbolic link, and named by a style sheet", async () => {
    const outside = join(await aFolder(), "x.png");
    writeFileSync(outside, "secret");
    symlinkSync(outside, join(library.root, "x.png"));
    const reason = "is a link to a file outside the library";
    expect((await build("logo: x.png")).remarks).toContain(reason);
    const css = { "own.css": "a { background: url(x.png) }" };
    expect((await build("css: own.css", css)).remarks).toContain(reason);
    expect((await build("css: own.css", { "own.css": "a { background: url(../x.png) }" })).remarks).toContain(
      "lies outside the library",
    );
  });
});

describe("an accent", () => {
  test("that is easy to read is used as it is", async () => {
    const { remarks } = await build('accent: { light: "#7A1F5C", dark: "#e8a0cf" }');
    expect(remarks).toBe("");
    expect(await styleSheet()).toContain("--accent: light-dark(#7a1f5c,#e8a0cf)");
  });

  test("that is hard to read gives way to the nearest shade that is not, and that is said", async () => {
    const { status, remarks } = await build('accent: "#ffcc00"');
    expect(status).toBe(0);
    expect(remarks).toContain("site.accent: #ffcc00 is hard to read on light pages (contrast 1.3 : 1");
    expect(remarks).not.toContain("dark pages");
    const [, light = "", dark] = /--accent: light-dark\((#\w+),(#\w+)\)\}$/.exec(await styleSheet()) ?? [];
    expect(dark).toBe("#ffcc00");
    expect(remarks).toContain(`use ${light}.`);
    expect((await build(`accent: { light: "${light}", dark: "${dark}" }`)).remarks).toBe("");
  });

  test.each(["red", "#fff", "#12345g", "{ light: '#000000' }"])("%s is none", async (accent) => {
    const { status, remarks } = await build(`accent: ${accent.startsWith("{") ? accent : `"${accent}"`}`);
    expect(status).toBe(2);
    expect(remarks).toContain("afterword.yml:3:");
  });
});

test("a footer is text", async () => {
  await build('footer: "<b>Ours</b> & https://example.com"');
  expect(library.read("_site/index.html")).toContain("&lt;b>Ours&lt;/b> &amp; https://example.com");
});

test("a featured report that is none is named, with what was meant", async () => {
  const { status, remarks } = await build("featured: [label, labels, nothing-like-it]");
  expect(status).toBe(0);
  expect(remarks).toContain(
    "site.featured names label, which is no report of this site. Did you mean labels?",
  );
  expect(remarks).toContain("site.featured names nothing-like-it, which is no report of this site.\n");
  expect(library.read("_site/index.html")).toContain("To read first");
});
