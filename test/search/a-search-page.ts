import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { Config } from "../../src/config/config.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { buildSite } from "../../src/write/build-site.ts";
import { aSite, someReports } from "../render/a-site.ts";
import { aFolder } from "../support/a-folder.ts";
import { aServer } from "../support/a-server.ts";

/** The base of sites in these tests. */
export const base = "/library/";

interface SearchPageOptions {
  readonly reports?: readonly Postmortem[];
  readonly config?: Partial<Config>;
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
  /** Whether a test puts a script of its own into the page. */
  readonly bypassCSP?: boolean;
}

/** A page of a built site, and everything that the browser complained of. */
export async function aSearchPage(
  browser: Browser,
  path: string,
  {
    reports = someReports,
    config = {},
    width = 1280,
    javaScriptEnabled = true,
    bypassCSP = false,
  }: SearchPageOptions = {},
): Promise<{ page: Page; complaints: string[]; origin: string; out: string }> {
  const { site, ...files } = await aSite(reports, { config: { base, ...config } });
  const out = join(await aFolder(), "_site");
  await buildSite(site, { ...files, out });
  const origin = await aServer(out, base);
  const page = await browser.newPage({ javaScriptEnabled, bypassCSP, viewport: { width, height: 700 } });
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    // Whoever leaves a page stops what it still loads.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(request.url());
  });
  await page.goto(origin + base + path);
  return { page, complaints, origin, out };
}

/** The titles of the results that are shown. */
export const titles = (page: Page): Promise<string[]> =>
  page.locator(".search-result-title").allTextContents();

/** The line that says how many there are. */
export const status = (page: Page): Locator => page.getByRole("status");

/** The facet of a name. */
export const facet = (page: Page, name: string): Locator => page.getByRole("group", { name });
