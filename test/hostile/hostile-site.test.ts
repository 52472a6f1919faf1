import { readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalServer, startLocalServer } from "../../src/render/local-server.ts";
import { servedFile } from "../../src/render/served-file.ts";
import { readXml } from "../outputs/read-xml.ts";
import { openBrowser } from "../support/browser.ts";
import { folderSite } from "../support/folder-site.ts";
import { soon } from "../support/soon.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { addresses, hostileLibrary } from "./hostile-library.ts";

const library = new TemporaryLibrary();
const outside = new TemporaryLibrary();
let browser: Browser;
let server: LocalServer;
let said: string;
let paths: readonly string[];

beforeAll(async () => {
  outside.write({ "secret.txt": "zqoutside", "stranger.md": "---\ntitle: zqoutside\n---\n" });
  library.write(hostileLibrary).write({ ".hidden/key.txt": "zqhidden", "postmortems/linked.md": linking });
  symlinkSync(join(outside.root, "secret.txt"), join(library.root, "postmortems/secret.txt"));
  symlinkSync(outside.root, join(library.root, "postmortems/folder"));
  symlinkSync(join(outside.root, "stranger.md"), join(library.root, "postmortems/stranger.md"));
  symlinkSync("../.hidden/key.txt", join(library.root, "postmortems/key.txt"));
  symlinkSync("linked.md", join(library.root, "postmortems/source.txt"));
  browser = await openBrowser();
  const { out, remarks } = await library.run([
    "build",
    "--base",
    "/sub/",
    "--drafts",
    "--as-of",
    "2026-11-21",
  ]);
  said = out + remarks;
  const folder = join(library.root, "_site");
  paths = filesOf(folder);
  const site = folderSite(folder, "/sub/");
  server = await startLocalServer({
    port: 0,
    eventsPath: "/none",
    greeting: () => "",
    answer: (url) => servedFile(site, url),
  });
});
afterAll(async () => {
  await server.close();
  await browser.close();
  library.remove();
  outside.remove();
});

const linking = `---\ntitle: links\n---\n\n[1](secret.txt) [2](folder/secret.txt) [3](../../${"x".repeat(9)}/secret.txt) [4](/etc/passwd) [5](key.txt) [6](source.txt) [7](../.hidden/key.txt) ![8](secret.txt)\n`;

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function read(path: string): string {
  return readFileSync(join(library.root, "_site", path), "utf8");
}

describe("a library that means harm", () => {
  test("is built, and nothing is written beside the site", () => {
    expect(said).toMatch(/Built \d\d reports on \d{2,3} pages/);
    expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(
      paths.filter((path) => path.startsWith("postmortems/") && path.endsWith("/index.html")).length,
    ).toBeGreaterThan(15);
    expect(readdirSync(library.root).sort()).toEqual([
      ".afterword",
      ".hidden",
      "_site",
      "afterword.yml",
      "postmortems",
    ]);
    expect(paths.filter((path) => /climbed|escaped/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.split("/").some((part) => part.length > 200))).toEqual([]);
  });

  test("publishes no file that lies outside, is hidden, is a report, or would run in a browser", () => {
    const published = paths
      .filter((path) => path.includes("/files/"))
      .map((path) => path.replace(/^.*\/files\//, ""));
    expect([...new Set(published)].sort()).toEqual(['a"b.png', "notes.txt", "quiet.svg"]);
    expect(paths.filter((path) => /zqoutside|zqhidden/.test(read(path)))).toEqual([]);
    expect(said).toContain("postmortems/page.html");
  });

  test("makes data and feeds that can be read", () => {
    for (const path of paths.filter((name) => name.endsWith(".json")))
      expect(() => JSON.parse(read(path)), path).not.toThrow();
    const feeds = paths.filter((path) => path.endsWith(".xml"));
    expect(feeds.length).toBeGreaterThan(10);
    for (const path of feeds) expect(() => readXml(read(path)), path).not.toThrow();
  });
});

/** What a browser did that it should not have. */
interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly origin: string;
  readonly wrong: string[];
}

/** A page that notes what runs, what is asked for elsewhere, what its policy refused. */
async function watched(bypassCSP: boolean): Promise<Watched> {
  const { origin } = server;
  const context = await browser.newContext({ bypassCSP });
  const wrong: string[] = [];
  // Mermaid reads a label as HTML to take handlers out of it; nothing runs, but the policy speaks up.
  const isOfMermaid = (url: string, what: string): boolean =>
    url.includes("/postmortems/diagram/") &&
    /refused script-src-attr|Executing inline event handler/.test(what);
  await context.exposeBinding("__noted", ({ page }, what: string) => {
    if (!isOfMermaid(page.url(), what)) wrong.push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(() => {
    const noted = (what: string): void =>
      (window as unknown as { __noted: (text: string) => void }).__noted(what);
    Object.defineProperty(window, "__hit", { set: () => noted("ran") });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      noted(`refused ${violatedDirective} ${blockedURI}`),
    );
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      wrong.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("dialog", (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on("weberror", (error) => wrong.push(`threw ${error.error().message}`));
  context.on("console", (message) => {
    // A picture that is not there is only missing.
    const text = message.text();
    if (message.type() !== "error" || /status of 40[04]/.test(text)) return;
    if (!isOfMermaid(message.page()?.url() ?? "", text)) wrong.push(`said ${text}`);
  });
  return { context, page: await context.newPage(), origin, wrong };
}

/** What of a document could be run by a click, a look or the next careless script. */
function dangerousParts(): readonly string[] {
  const found: string[] = [];
  const schemes = /^(?:javascript|vbscript|data|blob|file|feed|jar|view-source):/i;
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    // Mermaid styles its own drawings; the policy of such pages lets it.
    const isDrawn = element.closest(".diagram-drawing") !== null;
    if (["iframe", "object", "embed", "base", "applet", "frame", "math"].includes(name)) found.push(name);
    if (name === "style" && !isDrawn) found.push(name);
    if (name === "script" && !element.getAttribute("src")) found.push("inline script");
    if (element.namespaceURI?.endsWith("svg") && ["script", "foreignObject", "use", "image"].includes(name)) {
      found.push(`svg ${name}`);
    }
    for (const { name: attribute, value } of element.attributes) {
      const compact = [...value].filter((character) => character > " ").join("");
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(attribute) && !(isDrawn && attribute === "style"))
        found.push(`${name} ${attribute}=${value}`);
      const isText = /^(?:title|alt|content|value|datetime|aria-|data-)/.test(attribute);
      if (!isText && schemes.test(compact)) found.push(`${name} ${attribute}=${value}`);
      if (["src", "action", "poster", "background"].includes(attribute)) {
        if (new URL(value, document.baseURI).origin !== location.origin)
          found.push(`${name} ${attribute}=${value}`);
      }
    }
    const { href, protocol } = element as HTMLAnchorElement;
    if (
      element.hasAttribute("href") &&
      typeof href === "string" &&
      !["http:", "https:", "mailto:"].includes(protocol ?? "http:")
    )
      found.push(href);
  }
  return found;
}

/** Everything that a reader can do to a page at once. */
function touchEverything(): void {
  document.addEventListener("submit", (event) => event.preventDefault());
  for (const element of document.querySelectorAll<HTMLElement>("*")) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    for (const type of ["mouseover", "focus", "toggle", "error", "load"])
      element.dispatchEvent(new Event(type));
  }
  for (const element of document.querySelectorAll<HTMLElement>("summary, input, button")) element.click();
}

describe.each([
  ["with its policy", false],
  ["without it, by its markup alone", true],
])("the site %s", (_name, bypassCSP) => {
  let visit: Watched;
  beforeAll(async () => {
    visit = await watched(bypassCSP);
  });
  afterAll(() => visit.context.close());

  test("is watched: what runs elsewhere is noticed", async () => {
    const { page, origin, wrong } = visit;
    await page.goto(`${origin}/sub/404.html`);
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.setAttribute("onerror", "window.__hit=1");
      image.src = "https://elsewhere.invalid/x.png";
      document.body.append(image);
    });
    await soon(() => wrong.join("\n")).toMatch(bypassCSP ? /: ran$/m : /refused script-src-attr/);
    expect(wrong.join("\n")).toMatch(bypassCSP ? /asked for https:\/\/elsewhere/ : /refused img-src/);
    expect(await page.evaluate(dangerousParts)).toHaveLength(2);
    wrong.length = 0;
  });

  test("runs nothing on any page and asks nobody else", async () => {
    const { page, origin, wrong } = visit;
    const documents = paths.filter((path) => path.endsWith(".html"));
    expect(documents.length).toBeGreaterThan(40);
    for (const path of documents) {
      const url = `${origin}/sub/${path.split("/").map(encodeURIComponent).join("/")}`;
      const isMoved = read(path).includes('http-equiv="refresh"');
      await page.goto(url, { waitUntil: isMoved ? "commit" : "load" });
      if (isMoved) await page.waitForURL((address) => address.href !== url, { waitUntil: "load" });
      if (path.includes("/diagram/")) await page.locator(".diagram-drawing svg").first().waitFor();
      expect(await page.evaluate(dangerousParts), path).toEqual([]);
      await page.evaluate(touchEverything);
    }
    expect(wrong).toEqual([]);
  });

  test("runs nothing in its other files, opened as documents", async () => {
    const { page, origin, wrong } = visit;
    const known = wrong.length;
    for (const path of paths.filter((name) => /\.(?:xml|json|svg|txt)$/.test(name))) {
      await page.goto(`${origin}/sub/${path.split("/").map(encodeURIComponent).join("/")}`);
      expect(
        await page.evaluate(() => document.querySelector("parsererror")?.textContent ?? null),
        path,
      ).toBeNull();
    }
    expect(wrong.slice(known)).toEqual([]);
  });

  test("runs nothing in what is searched for, and found", async () => {
    const { page, origin, wrong } = visit;
    const known = wrong.length;
    for (const query of [
      "payload",
      '"><img src=x onerror="window.__hit=1">',
      "<script>window.__hit=1</script> payload",
    ]) {
      await page.goto(
        `${origin}/sub/postmortems/?q=${encodeURIComponent(query)}&service=${encodeURIComponent(query)}`,
      );
      await soon(() => page.locator("[role=status], .search-status").first().textContent()).toMatch(/\d|No/);
      expect(await page.evaluate(dangerousParts)).toEqual([]);
      await page.evaluate(touchEverything);
    }
    await page.goto(`${origin}/sub/postmortems/?q=payload`);
    await soon(() => page.locator(".search-result").count()).toBeGreaterThan(4);
    expect(await page.evaluate(dangerousParts)).toEqual([]);
    expect(wrong.slice(known)).toEqual([]);
  });
});

test("there are many ways to write an address that runs something", () => {
  expect(addresses.length).toBeGreaterThan(20);
});
