import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSites, documentOf, isRedirect, pathOf } from "./built-sites.ts";

let sites: readonly BuiltSite[];
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ sites, remove } = await buildSites());
});
afterAll(() => remove());

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Both are HTML; ours is written in small letters.
    "doctype-style": ["error", { style: "lowercase" }],
    // HTML allows the slash, and the library that renders our components writes it.
    "void-style": "off",
    // A log line keeps the spaces at its end.
    "no-trailing-whitespace": "off",
    // A report's title is as long as its author made it.
    "long-title": "off",
    // A list or table may have a name: the specification of ARIA allows it, the rule is only wary.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

/** A bare ">" in a text is no mistake in HTML; the rule has no setting for it. */
const isAllowed = /no-raw-characters: Raw ">"/;

test("every page is valid HTML", async () => {
  const seen = new Set<string>();
  for (const { name, base, pages } of sites) {
    const problems: string[] = [];
    for (const [file, html] of pages) {
      // The same page below another base was looked at before.
      const plain = html.replaceAll(`="${base}`, '="/');
      if (seen.has(plain)) continue;
      seen.add(plain);
      const { results } = await validator.validateString(html, file);
      for (const { messages } of results) {
        problems.push(
          ...messages
            .map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`)
            .filter((problem) => !isAllowed.test(problem)),
        );
      }
    }
    expect(problems, name).toEqual([]);
  }
});

test("every page has a policy without exceptions, but for the styles of diagrams, and asks nobody else for anything", () => {
  for (const { name, pages } of sites) {
    for (const [file, html] of pages) {
      const document = documentOf(html);
      const policy = document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute("content");
      expect(policy, `${name} ${file}`).toMatch(/^default-src 'none'; /);
      const hasDiagram = document.querySelector('script[src*="/mermaid-"]') !== null;
      const strict = hasDiagram ? policy?.replace("style-src 'self' 'unsafe-inline'", "") : policy;
      expect(strict, `${name} ${file}`).not.toMatch(
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/,
      );
      const asked = [...document.querySelectorAll("[src], link[rel=stylesheet], link[rel=icon]")].map(
        (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
      );
      expect(
        asked.filter((url) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)),
        `${name} ${file}`,
      ).toEqual([]);
    }
  }
});

test("every link, picture and form leads to a file below the base, every fragment to a place on its page", () => {
  for (const site of sites) {
    const documents = new Map([...site.pages].map(([file, html]) => [file, documentOf(html)]));
    const wrong: string[] = [];
    for (const [file, document] of documents) {
      for (const url of localUrls(document)) {
        const problem = problemOf(url, file, site, documents);
        if (problem !== null) wrong.push(`${file}: ${url} ${problem}`);
      }
    }
    expect(wrong, site.name).toEqual([]);
  }
});

test("every page is found by following links from the first", () => {
  for (const site of sites) {
    const seen = new Set(["index.html"]);
    const open = ["index.html"];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      const document = documentOf(site.pages.get(file) ?? "");
      for (const link of document.querySelectorAll("a[href]")) {
        const target = targetOf(link.getAttribute("href") ?? "", file, site)?.file ?? "";
        if (!site.pages.has(target) || seen.has(target)) continue;
        seen.add(target);
        open.push(target);
      }
    }
    const expected = [...site.pages].flatMap(([file, html]) =>
      file === "404.html" || isRedirect(html) ? [] : [file],
    );
    expect([...seen].sort(), site.name).toEqual(expected.sort());
  }
});

test("every page leads to the search", () => {
  for (const { name, base, pages } of sites) {
    for (const [file, html] of pages) {
      if (isRedirect(html)) continue;
      const forms = [...documentOf(html).querySelectorAll('form[role="search"]')];
      expect(
        forms.map((form) => form.getAttribute("action")),
        `${name} ${file}`,
      ).toContain(`${base}postmortems/`);
    }
  }
});

test("a report's page takes at most 40 KB with everything it needs to be read", () => {
  for (const site of sites) {
    const reports = [...site.pages].filter(
      ([file, html]) => /^postmortems\/[^/]+\//.test(file) && !isRedirect(html),
    );
    expect(reports.length).toBeGreaterThan(1);
    for (const [file, html] of reports) {
      // Diagrams can be read as text before, or without, what draws them.
      const needed = new Set([...neededBy(html, site)].filter((path) => !path.includes("/mermaid-")));
      expect(needed.size, file).toBeGreaterThan(2);
      const bytes = [...needed].map((path) => gzipSync(readFileSync(join(site.folder, path))).length);
      const total = bytes.reduce((sum, size) => sum + size, gzipSync(html).length);
      expect(total, `${site.name} ${pathOf(file)}`).toBeLessThanOrEqual(40_000);
    }
  }
});

/** Style sheets, scripts with what they import, and icons of a page: their paths below the site. */
function neededBy(html: string, { base, folder }: BuiltSite): ReadonlySet<string> {
  const document = documentOf(html);
  const open = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")].map(
    (element) => (element.getAttribute("src") ?? element.getAttribute("href") ?? "").slice(base.length),
  );
  const needed = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (needed.has(path)) continue;
    needed.add(path);
    if (!path.endsWith(".js")) continue;
    const imports = readFileSync(join(folder, path), "utf8").matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g);
    open.push(...[...imports].map(([, name]) => `assets/${name}`));
  }
  return needed;
}

/** Everything on a page that leads to another address of the same site. */
function localUrls(document: Document): readonly string[] {
  const urls = [...document.querySelectorAll("[href], [src], form[action]")].map(
    (element) =>
      element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "",
  );
  const refresh = document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
  return [...urls, ...(refresh ? [refresh.replace(/^0; url=/, "")] : [])].filter(
    (url) => !/^(?:https?|mailto):/.test(url),
  );
}

interface Target {
  readonly file: string;
  readonly fragment: string;
}

/** The file below the site that an address on a page leads to; null for one outside. */
function targetOf(url: string, from: string, { base }: BuiltSite): Target | null {
  const resolved = new URL(url, `http://site.example${base}${pathOf(from)}`);
  if (resolved.origin !== "http://site.example" || !resolved.pathname.startsWith(base)) return null;
  const path = decodeURIComponent(resolved.pathname.slice(base.length));
  return {
    file: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    fragment: decodeURIComponent(resolved.hash.slice(1)),
  };
}

function problemOf(
  url: string,
  from: string,
  site: BuiltSite,
  documents: ReadonlyMap<string, Document>,
): string | null {
  const target = targetOf(url, from, site);
  if (target === null) return "leaves the site";
  if (!site.files.includes(target.file)) return "leads to no file";
  if (target.fragment === "") return null;
  const found = documents.get(target.file)?.getElementById(target.fragment) ?? null;
  return found === null ? "leads to no place on the page" : null;
}
