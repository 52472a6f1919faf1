import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePages } from "../../src/render/eleventy.ts";
import { listFiles } from "../../src/write/list-files.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aFolder, treeHash } from "../support/a-folder.ts";
import { aSite } from "./a-site.ts";

test("writes every page of a site", async () => {
  const { site } = await aSite();
  const output = await aFolder();
  const written = await writePages(site, { output });
  const files = await listFiles(output);
  expect(written).toBe(files.length);
  for (const page of [
    "404.html",
    "index.html",
    "postmortems/index.html",
    "postmortems/orders-pool/index.html",
    "services/index.html",
    "services/checkout/index.html",
    "causes/capacity/index.html",
    "severities/sev1/index.html",
    "tags/postgres/index.html",
    "years/2023/index.html",
    "measures/index.html",
    "statistics/index.html",
  ]) {
    expect(files).toContain(page);
  }
  const html = await readFile(join(output, "postmortems/orders-pool/index.html"), "utf8");
  expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
  expect(html).toContain("Orders ran out of database connections");
});

test("an old id leads on to the report", async () => {
  const { site } = await aSite(undefined, { config: { base: "/library/" } });
  const output = await aFolder();
  await writePages(site, { output });
  const html = await readFile(join(output, "postmortems/pm-17/index.html"), "utf8");
  expect(html).toContain('content="0; url=/library/postmortems/orders-pool/"');
});

test("titles and texts are escaped", async () => {
  const { site } = await aSite();
  const output = await aFolder();
  await writePages(site, { output });
  const html = await readFile(join(output, "postmortems/expired-certificate/index.html"), "utf8");
  expect(html).toContain("&lt;b>proxies&lt;/b>");
  expect(html).not.toContain("<script>alert");
});

test("pages in small batches are the same pages", async () => {
  const { site } = await aSite();
  const [whole, batched] = [await aFolder(), await aFolder()];
  const counts = [
    await writePages(site, { output: whole }),
    await writePages(site, { output: batched, batch: 2 }),
  ];
  expect(counts[1]).toBe(counts[0]);
  expect(await treeHash(batched)).toBe(await treeHash(whole));
});

test("a library without reports has a site", async () => {
  const { site } = await aSite([]);
  const output = await aFolder();
  await writePages(site, { output });
  expect(await listFiles(output)).toContain("index.html");
});

test.each(["../escape", "a/b", ".hidden", "index.html", "a\u0000b"])(
  "no page is written for the id %j",
  async (id) => {
    const { site } = await aSite([anIncident(id, "2024-01-01T00:00", 10)]);
    const output = await aFolder();
    await expect(writePages(site, { output })).rejects.toThrow("cannot be published with the id");
    expect(await listFiles(output)).toEqual([]);
  },
);

test("a page that fails is named", async () => {
  const input = await aFolder();
  await mkdir(join(input, "pages"));
  await writeFile(join(input, "package.json"), '{ "type": "module" }');
  await writeFile(
    join(input, "pages/bad.11ty.js"),
    'export const data = { permalink: "bad/index.html" };\nexport const render = () => { throw new Error("no such figure"); };\n',
  );
  const { site } = await aSite();
  const written = writePages(site, { input: join(input, "pages"), output: await aFolder() });
  await expect(written).rejects.toThrow("The page /bad/ could not be rendered: no such figure");
});

test("a folder whose name would be a pattern is written to", async () => {
  const output = join(await aFolder(), "a [b] (c) {d} !e*");
  await mkdir(output);
  const { site } = await aSite();
  await writePages(site, { output });
  expect(await listFiles(output)).toContain("index.html");
});
