import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config/read-config.ts";
import { output as atom } from "../../src/outputs/feed-atom.ts";
import { output as json } from "../../src/outputs/feed-json.ts";
import { output as ics } from "../../src/outputs/measures-ics.ts";
import { output as sitemap } from "../../src/outputs/sitemap.ts";
import { fileOf } from "../outputs/written.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { aFullReport, anOddReport } from "./a-report.ts";

const hosted = parseConfig("title: Ours\nbase: /pm/\nsite: { url: 'https://pm.example.com/' }");
const unhosted = parseConfig("title: Ours\nbase: /pm/");
const reports = [aFullReport({ title: 'A "quoted" <title>', updated: "2024-06-01" }), anOddReport()];

async function pagesOf(config: typeof hosted): Promise<ReadonlyMap<string, string>> {
  return everyPage(await aSiteOf(reports, { config }));
}

describe("a library that states its host", () => {
  test.each([
    ["sitemap.xml", sitemap, "<loc>https://pm.example.com/pm/postmortems/full/</loc>", "<loc>/"],
    ["feed.xml", atom, 'href="https://pm.example.com/pm/postmortems/full/"', 'href="/'],
    ["feed.json", json, '"feed_url":"https://pm.example.com/pm/feed.json"', '":"/'],
    ["measures.ics", ics, "Report: https://pm.example.com/pm/postmortems/full/", "Report: /"],
  ] as const)("has whole addresses in %s", (path, output, whole, rest) => {
    const text = fileOf(output, path, reports, hosted).replaceAll("\r\n ", "");
    expect(text).toContain(whole);
    expect(text).not.toContain(rest);
  });

  test("and in the head of its pages", async () => {
    const pages = await pagesOf(hosted);
    expect(pages.get("postmortems/full/")).toContain(
      '<link rel="canonical" href="https://pm.example.com/pm/postmortems/full/"',
    );
    expect(pages.get("")).toContain('<meta property="og:url" content="https://pm.example.com/pm/"');
  });

  test("but links within pages stay paths", async () => {
    for (const [path, html] of await pagesOf(hosted)) {
      expect(html.replace(/<head>.*?<\/head>/s, ""), path).not.toContain("pm.example.com");
    }
  });
});

test("a library that does not state its host has paths, and no canonical address", async () => {
  expect(fileOf(sitemap, "sitemap.xml", reports, unhosted)).toContain("<loc>/pm/postmortems/full/</loc>");
  for (const [path, html] of await pagesOf(unhosted))
    expect(html, path).not.toMatch(/rel="canonical"|og:url/);
});

test("a report is an article with its days, its title escaped", async () => {
  const page = (await pagesOf(unhosted)).get("postmortems/full/") ?? "";
  for (const meta of [
    'property="og:title" content="A &quot;quoted&quot; <title>"',
    'property="og:type" content="article"',
    'property="og:site_name" content="Ours"',
    'property="og:description" content="It failed."',
    'property="article:published_time" content="2024-05-20"',
    'property="article:modified_time" content="2024-06-01"',
  ]) {
    expect(page.replaceAll("&lt;", "<")).toContain(meta);
  }
  expect((await pagesOf(unhosted)).get("")).toContain('property="og:type" content="website"');
});

test("what nobody should find has no address and says so", async () => {
  const pages = await pagesOf(hosted);
  for (const path of ["404.html", "postmortems/odd/"]) {
    expect(pages.get(path), path).toContain('<meta name="robots" content="noindex"');
    expect(pages.get(path), path).not.toMatch(/rel="canonical"|og:url/);
  }
});

test("pages name the library's feeds, and a service's page its own too", async () => {
  const pages = await pagesOf(unhosted);
  const feeds = (path: string) =>
    [...(pages.get(path) ?? "").matchAll(/<link rel="alternate"[^>]*href="([^"]*)"/g)].map(
      ([, href]) => href,
    );
  expect(feeds("postmortems/full/")).toEqual(["/pm/feed.xml", "/pm/feed.json"]);
  expect(feeds("services/checkout/")).toEqual([
    "/pm/feed.xml",
    "/pm/feed.json",
    "/pm/services/checkout/feed.xml",
    "/pm/services/checkout/feed.json",
  ]);
});

test.each([
  "pm.example.com",
  "https://pm.example.com/path",
  "ftp://pm.example.com",
  "https://me@pm.example.com",
  "https://pm.example.com?q",
  "https://",
  "javascript:alert(1)",
])("site.url must be scheme and host: %s is not", (url) => {
  expect(() => parseConfig(`site:\n  url: '${url}'\n`)).toThrow(/^afterword\.yml:2:8: /);
});

test.each(["https://pm.example.com", "http://localhost:8080", "https://pm.example.com/"])("%s is", (url) => {
  expect(parseConfig(`site: { url: '${url}' }`).site.url).toBe(url.replace(/\/$/, ""));
});
