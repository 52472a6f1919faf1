import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "../../src/write/list-files.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { childrenOf, readXml, textOf } from "./read-xml.ts";

const library = new TemporaryLibrary();
const review = goodReportWith(
  "title: Parcel labels came out blank",
  'title: "A <b>review</b> ]]> & \\"more\\"\\nEND:VEVENT"\nstatus: in-review',
)
  .replace("services: [labels]", 'services: ["Card/Desk ../x"]\ntags: ["über ß"]')
  .replace("- [x] Print", "- [ ] =Print");

beforeAll(async () => {
  library.write({
    "afterword.yml": "title: Ours\nbase: /sub/\n",
    "postmortems/labels.md": goodReport.replace("severity: sev3", "severity: sev3\naliases: [pm-1]"),
    "postmortems/review.md": review,
    "postmortems/draft.md": goodReportWith("sev3", "sev3\nstatus: draft"),
  });
  for (const out of ["with", "again"]) await build("--drafts", "--out", out);
  await build("--out", "without");
});
afterAll(() => library.remove());

async function build(...options: readonly string[]): Promise<void> {
  const { out, remarks } = await library.run(["build", "--no-search", "--no-cache", ...options]);
  if (!out.startsWith("Built ")) throw new Error(out + remarks);
}

const written = [
  "feed.xml",
  "feed.json",
  "sitemap.xml",
  "measures.ics",
  "api/v1/measures.json",
  "api/v1/measures.csv",
  "api/v1/postmortems.csv",
  "services/labels/feed.xml",
  "services/labels/feed.json",
];

test.each(written.map((path) => [path]))("%s is written, the same each time", async (path) => {
  const text = library.read(join("with", path));
  expect(text).not.toBe("");
  expect(library.read(join("again", path))).toBe(text);
});

test.each(written.slice(3, 7).map((path) => [path]))(
  "%s has reports in review only where they are asked for",
  (path) => {
    expect(library.read(join("with", path))).toMatch(/review|=Print/);
    expect(library.read(join("without", path))).not.toMatch(/review|=Print/);
  },
);

test.each(written.slice(0, 3).map((path) => [path]))("%s has published reports only", (path) => {
  expect(library.read(join("with", path))).not.toContain("postmortems/review/");
  expect(library.read(join("with", path))).toContain("postmortems/labels/");
});

test.each(written.slice(0, 7).map((path) => [path]))("%s knows nothing of drafts", (path) => {
  expect(library.read(join("with", path))).not.toContain("draft");
});

test("the sitemap has every page, and nothing else", async () => {
  const files = await listFiles(join(library.root, "with"));
  const pages: string[] = [];
  for (const file of files.filter((file) => file.endsWith("index.html"))) {
    const html = await readFile(join(library.root, "with", file), "utf8");
    if (!html.includes('content="noindex"')) pages.push(`/sub/${file.slice(0, -"index.html".length)}`);
  }
  const urls = childrenOf(readXml(library.read("with/sitemap.xml")), "url");
  expect(urls.map((url) => textOf(url, "loc")).sort()).toEqual(pages.sort());
  const report = urls.find((url) => textOf(url, "loc") === "/sub/postmortems/labels/");
  expect(report && textOf(report, "lastmod")).toBe("2024-03-04");
});

test("every service that has a page has feeds", async () => {
  const files = await listFiles(join(library.root, "with"));
  const folders = files.flatMap((file) => /^services\/[^/]+\/(?=index\.html$)/.exec(file) ?? []);
  expect(folders).toHaveLength(2);
  for (const folder of folders)
    expect(files).toEqual(expect.arrayContaining([`${folder}feed.xml`, `${folder}feed.json`]));
});

test("pages name the feed in their head", () => {
  expect(library.read("with/index.html")).toMatch(
    /<link rel="alternate" type="application\/atom\+xml" title="Ours" href="\/sub\/feed\.xml"\s*\/>/,
  );
});
