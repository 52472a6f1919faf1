import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BuildCache } from "../../src/build-cache.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { packageRoot } from "../../src/package-root.ts";
import { reportKeys } from "../../src/render/report-keys.ts";
import { Site } from "../../src/render/site.ts";
import { buildSite } from "../../src/write/build-site.ts";
import { diskCache } from "../../src/write/disk-cache.ts";
import { aSite, someProse, someReports } from "../render/a-site.ts";
import { aFolder, treeHash } from "../support/a-folder.ts";

/** The reports with a changed first one. */
function edited(change: Partial<Postmortem>): readonly Postmortem[] {
  return someReports.map((report, index) => (index === 0 ? { ...report, ...change } : report));
}

async function build(reports: readonly Postmortem[], out: string, cache?: BuildCache): Promise<void> {
  const { site, ...files } = await aSite(reports);
  await buildSite(site, { ...files, out, ...(cache === undefined ? {} : { cache }) });
}

const pageOf = (out: string, id: string) => join(out, `postmortems/${id}/index.html`);
const inode = async (file: string) => (await stat(file)).ino;

test("an edited sentence renders one report again, and the site is as if built anew", async () => {
  const folder = await aFolder();
  const [out, anew, cache] = [join(folder, "a"), join(folder, "b"), join(folder, "cache")];
  await build(someReports, out, diskCache(cache));
  const before = [await inode(pageOf(out, "duplicate-orders")), await inode(pageOf(out, "orders-pool"))];
  const reports = edited({ rootCause: someProse("Nobody had bounded the pool.") });
  await build(reports, out, diskCache(cache));
  expect(await inode(pageOf(out, "duplicate-orders"))).toBe(before[0]);
  expect(await inode(pageOf(out, "orders-pool"))).not.toBe(before[1]);
  await build(reports, anew);
  expect(await treeHash(out)).toBe(await treeHash(anew));
});

test.each<[string, Partial<Postmortem>]>([
  ["title", { title: "Another title" }],
  ["service", { services: ["edge"] }],
  ["severity", { severity: "sev4" }],
  ["id", { id: "another-id" }],
])("a changed %s reaches every page that shows it", async (_name, change) => {
  const folder = await aFolder();
  const [out, anew, cache] = [join(folder, "a"), join(folder, "b"), join(folder, "cache")];
  await build(someReports, out, diskCache(cache));
  await build(edited(change), out, diskCache(cache));
  await build(edited(change), anew);
  expect(await treeHash(out)).toBe(await treeHash(anew));
});

test("a damaged page and a damaged cache are made anew", async () => {
  const folder = await aFolder();
  const [out, cache] = [join(folder, "a"), join(folder, "cache")];
  await build(someReports, out, diskCache(cache));
  const whole = await treeHash(out);
  await writeFile(pageOf(out, "orders-pool"), "damaged");
  await build(someReports, out, diskCache(cache));
  expect(await treeHash(out)).toBe(whole);
  await writeFile(join(cache, "pages"), '[["orders-pool", 7], null');
  await build(someReports, out, diskCache(cache));
  expect(await treeHash(out)).toBe(whole);
});

test("what a cache no longer needs is removed", async () => {
  const folder = await aFolder();
  const cache = diskCache(folder);
  await cache.write("old", new Uint8Array([1]));
  const next = diskCache(folder);
  await next.write("new", new Uint8Array([2]));
  await next.prune();
  expect(await next.read("old")).toBe(null);
  expect([...((await next.read("new")) ?? [])]).toEqual([2]);
});

test("another day, another configuration and other code are other pages", async () => {
  const { site } = await aSite();
  const key = (changed: Site, code = "1") => reportKeys(changed, code).get("orders-pool");
  const other = (change: Partial<Site["library"]>) =>
    new Site({ ...site.library, ...change }, site.figures, site.options);
  const keys = [
    key(site),
    key(site, "2"),
    key(other({ asOf: "2025-01-01" })),
    key(other({ config: { ...site.library.config, title: "Another" } })),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(key(other({}))).toBe(keys[0]);
});

// What keys leave out of the other reports; see report-keys.ts.
const texts = [
  "impact",
  "summary",
  "symptoms",
  "rootCause",
  "resolution",
  "lessons",
  "lessonGroups",
  "timeline",
  "measures",
  "sections",
];

test("a report's page shows nothing of another report's texts, and no figure", async () => {
  const reports = someReports.map((report) => ({
    ...report,
    services: ["orders"],
    causes: ["code"],
    related: ["orders-pool"],
  }));
  const { site } = await aSite(reports);
  const page = await import(join(packageRoot(), "dist/site/pages/report.11ty.js"));
  for (const shown of reports) {
    const guarded = reports.map((report) => (report === shown ? report : withoutTexts(report)));
    const others = new Site({ ...site.library, postmortems: guarded }, new Figures(), site.options);
    expect(page.render({ site: others, item: shown.id })).toBe(page.render({ site, item: shown.id }));
  }
});

class Figures extends Map<string, never> {
  override get(id: string): never {
    throw new Error(`A report's page reads the figure ${id}.`);
  }
}

function withoutTexts(report: Postmortem): Postmortem {
  const guards = texts.map((name) => {
    const get = () => {
      throw new Error(`The page of another report reads ${name}.`);
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({ ...report }, Object.fromEntries(guards));
}
