import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchIndex } from "../../src/search/search-index.ts";
import { aSite } from "../render/a-site.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { openBrowser } from "../support/browser.ts";
import { soon } from "../support/soon.ts";
import { aSearchPage, base, facet, status, titles } from "./a-search-page.ts";
import { writeSearch } from "./write-search.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("finds pasted error lines and identifiers under the page's policy, without a complaint", async () => {
  const { page, complaints } = await aSearchPage(browser, "postmortems/");
  const field = page.getByRole("searchbox");
  for (const [query, found] of [
    ["FATAL: sorry, too many clients already", "Orders ran out of database connections"],
    ["ECONNREFUSED", "Orders ran out of database connections"],
    ["orders_pkey", "Orders were written twice"],
    ["error_code=E1234", "Orders were written twice"],
    ["E1234", "Orders were written twice"],
    ["List<String>", "Orders were written twice"],
    ["p99>2s", "Orders were written twice"],
    ["certificate", "A certificate expired on the edge <b>proxies</b>"],
  ] as const) {
    await field.fill(query);
    await soon(() => status(page).textContent()).toBe(`1 report matches “${query}”.`);
    expect(await titles(page)).toEqual([found]);
  }
  expect(complaints).toEqual([]);
});

test("shows facts and a marked excerpt, as text", async () => {
  const { page } = await aSearchPage(browser, "postmortems/?q=certificate");
  const hit = page.locator(".search-result").first();
  await hit.waitFor();
  expect(await hit.locator("a").getAttribute("href")).toBe(
    "/library/postmortems/expired-certificate/?q=certificate",
  );
  expect(await hit.locator(".search-result-facts").textContent()).toBe("sev220 Nov 2023edge");
  expect(await hit.locator("mark").first().textContent()).toBe("certificate");
  expect(await hit.locator(".search-result-excerpt").textContent()).toContain("<script>alert(1)</script>");
  expect(await page.locator(".search-result script").count()).toBe(0);
});

test("keeps what is searched for in the address, and reads it from there", async () => {
  const { page, origin } = await aSearchPage(browser, "postmortems/");
  await page.getByRole("searchbox").fill("orders");
  await soon(() => status(page).textContent()).toContain("2 reports match");
  expect(page.url()).toBe(`${origin}/library/postmortems/?q=orders`);
  expect(await page.locator("[data-search-alternative]").isVisible()).toBe(false);
  await page.goto(`${origin}/library/postmortems/?q=orders&severity=sev2`);
  await soon(() => titles(page)).toEqual(["Orders were written twice"]);
  expect(await page.getByRole("checkbox", { name: /sev2/ }).isChecked()).toBe(true);
});

test("facets count, narrow and are cleared; the order can be chosen", async () => {
  const { page } = await aSearchPage(browser, "postmortems/");
  const severity = facet(page, "Severity");
  await soon(() => severity.locator("label").allTextContents()).toEqual([" sev1 1", " sev2 2"]);
  await severity.getByLabel(/sev2/).check();
  await soon(() => status(page).textContent()).toBe("2 reports match these filters.");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe("severity=sev2");
  await page.getByRole("combobox", { name: "Order" }).selectOption("oldest");
  await soon(() => titles(page)).toEqual([
    "A certificate expired on the edge <b>proxies</b>",
    "Orders were written twice",
  ]);
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await soon(() => page.locator("[data-search-alternative]").isVisible()).toBe(true);
});

test("the keyboard: a slash leads to the field, Escape clears it", async () => {
  const { page, origin } = await aSearchPage(browser, "postmortems/");
  await page.keyboard.press("/");
  await page.keyboard.type("orders/");
  const field = page.getByRole("searchbox");
  expect(await field.inputValue()).toBe("orders/");
  await soon(() => titles(page)).toHaveLength(2);
  await page.keyboard.press("Escape");
  expect(await field.inputValue()).toBe("");
  await soon(() => titles(page)).toEqual([]);
  expect(page.url()).toBe(`${origin}/library/postmortems/`);
});

test("the first page searches in place, and leads to the list", async () => {
  const { page, origin } = await aSearchPage(browser, "");
  await page.getByRole("searchbox").fill("certificate");
  await soon(() => titles(page)).toHaveLength(1);
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL(`${origin}/library/postmortems/?q=certificate`);
  await soon(() => titles(page)).toHaveLength(1);
});

test("says so where nothing is found and where the search cannot be loaded", async () => {
  const { page } = await aSearchPage(browser, "postmortems/");
  await page.getByRole("searchbox").fill("xylophone");
  await soon(() => status(page).textContent()).toContain("No report matches “xylophone”.");

  const other = await aSearchPage(browser, "postmortems/");
  await writeFile(join(other.out, "pagefind/settings.json"), "not JSON");
  // The page may have loaded it already.
  await other.page.reload();
  await other.page.getByRole("searchbox").fill("orders");
  await soon(() => status(other.page).textContent()).toContain("could not be loaded");
  expect(await other.page.locator("[data-search-alternative]").isVisible()).toBe(true);
});

test("several indexes are searched as one, in every order", async () => {
  const { page, out, origin } = await aSearchPage(browser, "postmortems/");
  const reports = Array.from({ length: 30 }, (_, index) =>
    anIncident(`r${index}`, `2024-01-${String(index + 1).padStart(2, "0")}T10:00`, ((index * 7) % 30) + 1, {
      title: `Incident of day ${index + 1}`,
      severity: index % 2 === 0 ? "sev1" : "sev2",
    }),
  );
  const { site } = await aSite(reports, { config: { base } });
  await writeSearch(out, await searchIndex(site.library, { mostInOne: 8 }));
  await page.goto(`${origin}${base}postmortems/?q=incident&order=newest`);
  await soon(() => titles(page)).toHaveLength(5);
  expect(await titles(page)).toEqual([30, 29, 28, 27, 26].map((day) => `Incident of day ${day}`));
  await page.getByRole("button", { name: "Show more" }).click();
  await soon(() => titles(page)).toHaveLength(10);
  expect((await titles(page)).at(-1)).toBe("Incident of day 21");
  await page.getByRole("combobox", { name: "Order" }).selectOption("longest");
  const byLength = reports.toSorted((a, b) => (b.minutes.impact ?? 0) - (a.minutes.impact ?? 0));
  await soon(() => titles(page)).toEqual(byLength.slice(0, 5).map(({ title }) => title));
  await page.goto(`${origin}${base}postmortems/?q=incident&severity=sev2`);
  await soon(() => status(page).textContent()).toBe("15 reports match “incident”.");
});
