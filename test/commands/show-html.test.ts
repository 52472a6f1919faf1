import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let browser: Browser;
let library: TemporaryLibrary;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  library = new TemporaryLibrary();
});
afterEach(() => library.remove());

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const hostile = `![Graph](g.png) ![Drawing](d.svg) ![Gone](gone.png "x") ![Far](https://far.example/x.png)
![<a href="x">](g.png) [other](b.md#impact) [far](https://far.example/?a=1&b=2) [script](javascript:alert(1)) [log](log.txt)
<script>window.ran = true</script> <img src=x onerror="window.ran = true"> </style>`;

async function show(config: string, ...more: readonly string[]): Promise<string> {
  library.write({
    "afterword.yml": config,
    "postmortems/a.md": goodReport
      .replace(
        "severity: sev3",
        'severity: sev3\nrelated: [b]\ntags: ["</style><script>window.ran = true</script>"]',
      )
      .replace("The label service", `${hostile}\n\nThe label service`),
    "postmortems/b.md": goodReport,
    "postmortems/g.png": pixel,
    "postmortems/d.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    "postmortems/log.txt": "log",
    "own.css":
      'body { background: url("bg.png") } h1::after { content: "</style><script>window.ran = true</script>" }',
    "bg.png": pixel,
  });
  const { status, out, remarks } = await library.run(["show", "a", "--html", ...more]);
  if (status !== 0) throw new Error(remarks);
  return out;
}

test("one file opens from the disk, asks nobody for anything, and nothing in it runs", async () => {
  const html = await show("title: Ours\nsite: { css: own.css }");
  library.write({ "report.html": html });
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  const address = pathToFileURL(join(library.root, "report.html")).href;
  await page.goto(address);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([address]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
  expect(await page.locator("h1").textContent()).toBe("Parcel labels came out blank");
  expect(await page.locator("script, link, form, iframe, object, base").count()).toBe(0);
  const widths = await page.evaluate(() => [...document.images].map((image) => image.naturalWidth));
  expect(widths).toEqual([1, 1]);
  const font = await page.evaluate(
    () => getComputedStyle(document.querySelector("h1") ?? document.body).fontFamily,
  );
  expect(font).toContain("Charter");
  await page.close();
});

test("links are whole where the library states its host, text elsewhere; those within stay", async () => {
  const hosted = await show("title: Ours\nbase: /pm/\nsite: { url: https://pm.example.com }");
  expect(hosted).toContain('<a href="https://pm.example.com/pm/postmortems/b/#impact">other</a>');
  expect(hosted).toContain('<a href="https://pm.example.com/pm/postmortems/a/files/log.txt">log</a>');
  expect(hosted).toContain(
    '<a href="https://pm.example.com/pm/postmortems/a/files/d.svg">Image: Drawing</a>',
  );
  const alone = await show("title: Ours\nbase: /pm/");
  expect(alone).toContain("<span>other</span>");
  expect(alone).toContain("<span>Image: Gone</span>");
  for (const html of [hosted, alone]) {
    expect(html).toMatch(/<a href="https:\/\/far\.example\/\?a=1&(?:amp;|#x26;)b=2">far<\/a>/);
    expect(html).toContain('href="#timeline"');
    expect(html).not.toMatch(/(?:href|src)="(?!#|https:|data:image\/png)/);
    expect(html.match(/<a\b/g)?.length).toBe(html.match(/<\/a>/g)?.length);
    expect(html.match(/<span\b/g)?.length).toBe(html.match(/<\/span>/g)?.length);
  }
});

test("the same report gives the same bytes", async () => {
  expect(await show("title: Ours")).toBe(await show("title: Ours"));
});

test("--html and --json together are a mistake", async () => {
  library.write({ "postmortems/a.md": goodReport });
  const { status, out, remarks } = await library.run(["show", "a", "--html", "--json"]);
  expect([status, out]).toEqual([2, ""]);
  expect(remarks).toContain("--json and --html cannot be given together.");
});
