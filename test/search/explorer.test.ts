import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchIndex } from "../../src/search/search-index.ts";
import { aSite, someProse } from "../render/a-site.ts";
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

const many = Array.from({ length: 24 }, (_, index) => {
  const day = String(index + 1).padStart(2, "0");
  const symptoms = someProse(`A worker stood still: E${70000 + index}.`);
  return anIncident(`r${day}`, `2024-01-${day}T10:00`, 30, {
    title: `Incident of day ${index + 1}`,
    severity: index % 2 === 0 ? "sev1" : "sev2",
    services: [index < 12 ? "orders" : "mail"],
    fields: { tier: index % 3, tested: index % 2 === 0, ...(index < 2 ? {} : { year: "fiscal" }) },
    symptoms,
    sections: [{ title: "Symptoms", name: "symptoms", ...symptoms }],
  });
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("Back undoes what was chosen or sent, one step for all that was typed", async () => {
  const { page, origin } = await aSearchPage(browser, "postmortems/");
  const field = page.getByRole("searchbox");
  await facet(page, "Severity").waitFor();
  const before = await page.evaluate(() => history.length);
  await field.focus();
  await page.keyboard.type("certi", { delay: 200 });
  await soon(() => titles(page)).toHaveLength(1);
  await field.fill("orders");
  await soon(() => titles(page)).toHaveLength(2);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await field.press("Enter");
  await facet(page, "Severity").getByLabel(/sev2/).check();
  await soon(() => titles(page)).toEqual(["Orders were written twice"]);
  await field.fill("certificate");
  await soon(() => status(page).textContent()).toBe("1 report matches “certificate”.");

  await page.goBack();
  await soon(() => titles(page)).toEqual(["Orders were written twice"]);
  expect(await field.inputValue()).toBe("orders");
  expect(await facet(page, "Severity").getByLabel(/sev2/).isChecked()).toBe(true);
  await page.goBack();
  await soon(() => titles(page)).toHaveLength(2);
  await page.goBack();
  await soon(() => page.locator("[data-search-alternative]").isVisible()).toBe(true);
  expect(page.url()).toBe(`${origin}${base}postmortems/`);
  await page.goForward();
  await soon(() => titles(page)).toHaveLength(2);
});

test("whoever comes back from a report is where they were", async () => {
  const { page } = await aSearchPage(browser, "postmortems/?q=worker&order=oldest", { reports: many });
  await soon(() => titles(page)).toHaveLength(5);
  await page.getByRole("button", { name: "Show more" }).click();
  await soon(() => titles(page)).toHaveLength(10);
  const tenth = page.getByRole("link", { name: "Incident of day 10" });
  await tenth.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  expect(scroll).toBeGreaterThan(0);
  await tenth.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/r10\/\?q=worker$/);
  await page.goBack();
  await soon(() => titles(page)).toHaveLength(10);
  await soon(() => focused(page)).toBe("Incident of day 10");
  await soon(() => page.evaluate(() => scrollY)).toBe(scroll);
});

test("arrows go through the results, Enter opens one, Escape leads back to the field", async () => {
  const { page } = await aSearchPage(browser, "postmortems/");
  await page.keyboard.press("/");
  await page.keyboard.type("orders");
  await soon(() => titles(page)).toHaveLength(2);
  const [first, second] = await titles(page);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(second);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const field = page.getByRole("searchbox");
  const hasFocus = () => field.evaluate((input) => input === document.activeElement);
  expect(await hasFocus()).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await hasFocus()).toBe(true);
  expect(await field.inputValue()).toBe("orders");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/postmortems\/[\w-]+\/\?q=orders$/);
});

test("a slash leads to the search from every other page", async () => {
  for (const path of [
    "postmortems/orders-pool/",
    "measures/",
    "statistics/",
    "services/orders/",
    "404.html",
  ]) {
    const { page, origin, complaints } = await aSearchPage(browser, path);
    await page.keyboard.press("/");
    await page.keyboard.type("certificate");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}${base}postmortems/?q=certificate`);
    await soon(() => titles(page)).toHaveLength(1);
    expect(complaints, path).toEqual([]);
  }
});

test("chosen values are chips that can be removed; numbers count what one more choice would give", async () => {
  const { page } = await aSearchPage(browser, "postmortems/?severity=sev1&service=mail", { reports: many });
  await soon(() => status(page).textContent()).toBe("6 reports match these filters.");
  const labels = (name: string) => facet(page, name).locator("label").allInnerTexts();
  const spaced = async (name: string) => (await labels(name)).map((text) => text.replace(/\s+/g, " "));
  expect(await spaced("Severity")).toEqual(["sev1 6", "sev2 6"]);
  expect(await spaced("Service")).toEqual(["mail 6", "orders 6"]);
  await page.getByRole("button", { name: "Remove the filter Severity: sev1" }).click();
  await soon(() => status(page).textContent()).toBe("12 reports match these filters.");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await soon(() => page.locator("[data-search-alternative]").isVisible()).toBe(true);
});

test("own fields are facets: numbers in their order, yes and no, names that are taken", async () => {
  const fields = {
    tier: { type: "integer", facet: true },
    tested: { type: "boolean", facet: true, title: "Runbook tested" },
    year: { type: "string", facet: true },
    note: { type: "string" },
  };
  const { page } = await aSearchPage(browser, "postmortems/", { reports: many, config: { fields } });
  const texts = async (name: string) =>
    (await facet(page, name).locator("label").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  await soon(() => texts("Tier")).toEqual(["0 8", "1 8", "2 8"]);
  expect(await texts("Runbook tested")).toEqual(["yes 12", "no 12"]);
  expect(await texts("Year")).toEqual(["fiscal 22", "not stated 2"]);
  await facet(page, "Tier").getByRole("checkbox", { name: /^0/ }).check();
  await facet(page, "Runbook tested").getByLabel(/yes/).check();
  await soon(() => status(page).textContent()).toBe("4 reports match these filters.");
  expect(page.url()).toContain("?tier=0&tested=true");
  await facet(page, "Year")
    .getByLabel(/not stated/)
    .check();
  await soon(() => status(page).textContent()).toBe("1 report matches these filters.");
  await page.reload();
  await soon(() => titles(page)).toEqual(["Incident of day 1"]);
});

test("a pasted line with a time and ids finds the report that has the rest of it, and says so", async () => {
  const { page, complaints } = await aSearchPage(browser, "postmortems/");
  const field = page.getByRole("searchbox");
  await field.fill(
    '2026-03-12T09:14:22.123Z pod/shop-7d9f8 [ERROR] "pq": sorry, too many clients already (SQLSTATE=53300, id=0x7f3ab3c2)',
  );
  await soon(() => status(page).textContent()).toBe(
    "No report has all of these words. 1 report has “sorry”, “too”, “many”, “clients”, “already”.",
  );
  expect(await titles(page)).toEqual(["Orders ran out of database connections"]);
  await field.fill("at org.hibernate.exception.ECONNREFUSEDException(Pool.java:77)");
  await soon(() => status(page).textContent()).toBe(
    "No report has all of these words. 1 report has “ECONNREFUSED”, “Pool”.",
  );
  expect(complaints).toEqual([]);
});

test("a word that no report has is not found by its beginning", async () => {
  const { page } = await aSearchPage(browser, "postmortems/");
  const field = page.getByRole("searchbox");
  for (const query of ["postgresql", "certificatexyz", "E12345", "toolbox"]) {
    await field.fill(query);
    await soon(() => status(page).textContent()).toContain(`No report matches “${query}”.`);
  }
  // The beginning of a word is enough.
  await field.fill("certif");
  await soon(() => status(page).textContent()).toBe("1 report matches “certif”.");
});

test("what is hostile in a report is text in results, filters and chips", async () => {
  const evil = '<img src=x onerror="document.title=1">';
  const summary = someProse(`Attack ${evil} of the summary.`);
  const report = anIncident("evil", "2024-01-01T10:00", 5, {
    title: `Attack ${evil}`,
    services: [evil],
    severity: evil,
    summary,
    sections: [{ title: "Summary", name: "summary", ...summary }],
  });
  const { page, complaints } = await aSearchPage(browser, "postmortems/?q=attack", {
    reports: [report, ...many],
  });
  await soon(() => titles(page)).toEqual([`Attack ${evil}`]);
  expect(await page.locator(".search-result-excerpt").textContent()).toContain(evil);
  await page.goto(`${page.url().split("?")[0]}?service=${encodeURIComponent(evil)}`);
  await page.getByRole("button", { name: `Remove the filter Service: ${evil}` }).waitFor();
  expect(await page.locator("main img").count()).toBe(0);
  await page.getByRole("link", { name: `Attack ${evil}` }).click();
  await page.waitForURL(/evil/);
  await page.goto(`${page.url()}?q=${encodeURIComponent(`attack ${evil}`)}`);
  await page.locator("mark").first().waitFor();
  expect(await page.locator("article img, aside img").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("on a narrow screen the filters are folded, and nothing is loaded before somebody asks", async () => {
  const { page } = await aSearchPage(browser, "postmortems/", { width: 390 });
  await page.waitForLoadState("networkidle");
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("/pagefind/")),
    );
  expect(await loaded()).toBe(false);
  await page.getByText("Filters", { exact: true }).click();
  await soon(() => facet(page, "Severity").isVisible()).toBe(true);
  await facet(page, "Severity").getByLabel(/sev1/).check();
  await soon(() => page.locator(".search-tools summary").first().textContent()).toBe("Filters (1)");
});

test("without JavaScript there are the lists by year, service, cause, severity and tag", async () => {
  const { page } = await aSearchPage(browser, "postmortems/", { javaScriptEnabled: false });
  const links = await page
    .locator("main a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const path of [
    "years/2024/",
    "years/2023/",
    "services/",
    "causes/",
    "severities/",
    "tags/",
    "services/orders/",
    "postmortems/orders-pool/",
  ]) {
    expect(links).toContain(base + path);
  }
});

test("a report that was found shows the words in their places, and forgets them on request", async () => {
  const { page, complaints, origin } = await aSearchPage(browser, "postmortems/?q=clients already");
  await page.getByRole("link", { name: /Orders ran out/ }).click();
  await page.waitForURL(/orders-pool\/\?q=clients\+already$/);
  const marks = page.locator("article mark");
  await soon(() => marks.allTextContents()).toEqual(["clients already"]);
  const bar = page.getByRole("complementary", { name: "Words that were searched for" });
  expect(await bar.getByRole("status").textContent()).toBe("1 place");
  await bar.getByRole("button", { name: "Next place" }).click();
  expect(await bar.getByRole("status").textContent()).toBe("1 of 1");
  expect(await marks.first().getAttribute("class")).toBe("is-current");
  const text = () => page.locator("article").evaluate((article) => article.innerHTML);
  await bar.getByRole("button", { name: "Remove the marks" }).click();
  expect(await marks.count()).toBe(0);
  expect(page.url()).toBe(`${origin}${base}postmortems/orders-pool/`);
  const after = await text();
  await page.goto(page.url());
  expect(after).toBe(await text());
  expect(complaints).toEqual([]);
});

test("a report without a query loads nothing to mark words with", async () => {
  const { page } = await aSearchPage(browser, "postmortems/orders-pool/");
  await page.waitForLoadState("networkidle");
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(names.some((name) => name.includes("quick-search"))).toBe(true);
  expect(names.filter((name) => /found-|mark-words|\/pagefind\//.test(name))).toEqual([]);
});

test.each([
  ["results with facets", "postmortems/?q=orders&severity=sev1", 1280, ".chip"],
  ["folded filters", "postmortems/?q=orders", 390, ".search-result"],
  ["a report with marks", "postmortems/orders-pool/?q=clients", 390, ".found-bar"],
])("axe finds nothing in %s", async (_what, path, width, awaited) => {
  const { page } = await aSearchPage(browser, path, { width, bypassCSP: true });
  await page.locator(awaited).first().waitFor();
  await page.addScriptTag({ content: axe.source });
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});

test("in several indexes a word counts only where it is", async () => {
  const { page, out, origin } = await aSearchPage(browser, "postmortems/");
  const { site } = await aSite(many, { config: { base } });
  await writeSearch(out, await searchIndex(site.library, { mostInOne: 6 }));
  await page.goto(`${origin}${base}postmortems/?q=E70017`);
  await soon(() => status(page).textContent()).toBe("1 report matches “E70017”.");
  expect(await titles(page)).toEqual(["Incident of day 18"]);
});
