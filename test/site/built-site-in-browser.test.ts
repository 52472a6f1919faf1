import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { aServer } from "../support/a-server.ts";
import { openBrowser } from "../support/browser.ts";
import { type BuiltSite, buildSites, kindsOfPages } from "./built-sites.ts";

let browser: Browser;
let sites: readonly BuiltSite[];
let remove: () => Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
  ({ sites, remove } = await buildSites());
});
afterAll(async () => {
  await browser.close();
  await remove();
});

/** The example library as it is published, and the odd one below a base with its drafts. */
function shownSites(): readonly BuiltSite[] {
  return sites.filter(({ name }) => name === "example at /" || name === "odd at /library/");
}

/** Serves a site until the test is over; the address of its first page. */
async function served({ folder, base }: BuiltSite): Promise<string> {
  return (await aServer(folder, base)) + base;
}

async function aContext(options: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext> {
  // Scrolling smoothly takes its time.
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  return context;
}

test.each([390, 1280])(
  "at %i pixels pages ask only their own server, move nothing, fit, and bring no complaint",
  async (width) => {
    const context = await aContext({ viewport: { width, height: 900 } });
    await context.addInitScript(watchShifts);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const site of shownSites()) {
      const home = await served(site);
      for (const path of kindsOfPages(site)) {
        expect(await whatMoved(page, home + path), `${path}: what moved`).toEqual([]);
        for (const narrow of width === 390 ? [390, 320] : [width]) {
          await page.setViewportSize({ width: narrow, height: 900 });
          expect(await page.evaluate(excessWidth), `${path} at ${narrow}`).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize({ width, height: 900 });
      }
      expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
      asked.length = 0;
    }
    expect(complaints).toEqual([]);
  },
);

test("without JavaScript every page shows what it shows with it, and nothing waits for a script", async () => {
  const scripted = await (await aContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const plain = await (
    await aContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
  ).newPage();
  for (const site of shownSites()) {
    const home = await served(site);
    for (const path of kindsOfPages(site)) {
      const [withScripts, without] = await Promise.all(
        [scripted, plain].map(async (page) => {
          await page.goto(home + path);
          return page.evaluate(visibleLines);
        }),
      );
      expect(without?.length, path).toBeGreaterThan(1);
      const lost = (withScripts ?? []).filter((line) => !without?.includes(line));
      expect(lost, path).toEqual([]);
      expect(await plain.evaluate(whatWaits), path).toEqual([]);
    }
    const field = plain.getByRole("searchbox").first();
    await field.fill("checkout");
    await field.press("Enter");
    await plain.waitForURL(`${home}postmortems/?q=checkout`);
    expect(await plain.getByRole("main").getByRole("link").count()).toBeGreaterThan(1);
  }
});

test("with the keyboard alone every link and control is reached, in order, and seen", async () => {
  const page = await (await aContext({ viewport: { width: 1280, height: 900 } })).newPage();
  for (const site of shownSites()) {
    const home = await served(site);
    const usual = /^(?:|postmortems\/.*|measures\/|statistics\/)$/;
    for (const path of kindsOfPages(site).filter((each) => usual.test(each))) {
      await page.goto(home + path);
      await page.evaluate(openDetails);
      const wanted = await settled(() => page.evaluate(tabStops));
      expect(wanted.length, path).toBeGreaterThan(5);
      const reached: string[] = [];
      const unseen: string[] = [];
      for (let nth = 0; nth < wanted.length; nth += 1) {
        await page.keyboard.press("Tab");
        const { name, problem } = await page.evaluate(focused);
        reached.push(name);
        if (problem !== null) unseen.push(`${name}: ${problem}`);
      }
      expect(reached, `${path}: the order of focus`).toEqual(wanted);
      expect(unseen, `${path}: focus that cannot be seen`).toEqual([]);
    }
  }
});

test("the link past the head leads into the content", async () => {
  const [site] = shownSites();
  if (site === undefined) throw new Error("There is no site.");
  const home = await served(site);
  const page = await (await aContext({ viewport: { width: 390, height: 900 } })).newPage();
  for (const path of kindsOfPages(site)) {
    await page.goto(home + path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href")), path).toBe("#content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const isInside = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.closest("main, footer") !== null;
    });
    expect(isInside, path).toBe(true);
  }
});

test("what is folded opens and closes with the keyboard", async () => {
  const page = await (await aContext({ viewport: { width: 390, height: 900 } })).newPage();
  let found = 0;
  for (const site of shownSites()) {
    const home = await served(site);
    for (const path of kindsOfPages(site)) {
      await page.goto(home + path);
      const folded = page.locator("main details > summary").first();
      if ((await folded.count()) === 0) continue;
      found += 1;
      const isOpen = () => folded.evaluate((summary) => summary.parentElement?.hasAttribute("open"));
      const before = await isOpen();
      await folded.focus();
      await page.keyboard.press("Enter");
      expect(await isOpen(), path).toBe(!before);
      await page.keyboard.press("Space");
      expect(await isOpen(), path).toBe(before);
    }
  }
  expect(found).toBeGreaterThan(1);
});

/** What moves while a page is loaded. A browser that is busy may paint a page of which it has read half: so it has to move twice. */
async function whatMoved(page: Page, url: string): Promise<readonly string[]> {
  for (const isLast of [false, true]) {
    await page.goto(url);
    await page.waitForTimeout(100);
    const shifts = await page.evaluate(shiftsSeen);
    if (isLast || shifts.length === 0) return shifts;
  }
  return [];
}

/** What something is once it stays the same: facets are loaded when they are unfolded. */
async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  let before = await read();
  for (;;) {
    await wait(300);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** Runs in the page before anything else. */
function watchShifts(): void {
  const seen: string[] = [];
  Object.assign(window, { shiftsSeen: seen });
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 80) : "?",
      );
      seen.push(`${entry.value}: ${nodes.join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page. */
function shiftsSeen(): readonly string[] {
  return (window as unknown as { shiftsSeen: readonly string[] }).shiftsSeen;
}

/** Runs in the page. */
function excessWidth(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/**
 * Runs in the page: the lines of the main part that a reader sees, but for what is a script's: the
 * search, and diagrams, whose source stands there without one.
 */
function visibleLines(): readonly string[] {
  for (const search of document.querySelectorAll<HTMLElement>(".search, .explorer-facets"))
    search.style.display = "none";
  const main = document.querySelector("main");
  // A drawn diagram stands for its source, which is what there is without scripts.
  for (const figure of main?.querySelectorAll("figure.diagram-figure") ?? []) {
    const pre = figure.querySelector("pre");
    if (pre !== null) figure.replaceWith(pre);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
  const text = main?.innerText ?? "";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Runs in the page: what looks as if something were still to come. */
function whatWaits(): readonly string[] {
  const busy = [...document.querySelectorAll('[aria-busy="true"], progress')].map(
    (element) => element.outerHTML,
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
  return [...busy, ...(document.body.innerText.match(/^.*\b(?:loading|searching)\b.*…$/gim) ?? [])];
}

/** Runs in the page. */
function openDetails(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** Runs in the page: everything that can be used, in the order of the document. */
function tabStops(): readonly string[] {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
  return [...document.querySelectorAll<HTMLElement>(usable)]
    .filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.hasAttribute("disabled") &&
        element.checkVisibility({ checkVisibilityCSS: true }),
    )
    .map((element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120));
}

/** Runs in the page: what has the focus, and why that could not be seen. */
async function focused(): Promise<{ name: string; problem: string | null }> {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: "nothing", problem: null };
  const box = element.getBoundingClientRect();
  // The ring of a field may be that of the form around it.
  const isRinged = [element, element.parentElement].some((each) => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
  });
  const isInView =
    box.width > 0 &&
    box.height > 0 &&
    box.bottom > 0 &&
    box.top < innerHeight &&
    box.right > 0 &&
    box.left < innerWidth;
  const problem = isRinged ? (isInView ? null : "out of view") : "without a ring";
  return { name: element.outerHTML.replace(/\s+/g, " ").slice(0, 120), problem };
}
