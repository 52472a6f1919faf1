import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePages } from "../../src/render/eleventy.ts";
import { loadPageModules } from "../../src/render/page-modules.ts";
import { pagesOnDemand } from "../../src/render/pages-on-demand.ts";
import { listFiles } from "../../src/write/list-files.ts";
import { aFolder } from "../support/a-folder.ts";
import { aSite } from "./a-site.ts";

test("a page rendered on demand has the bytes that a build writes", async () => {
  const { site } = await aSite(undefined, { config: { base: "/library/" } });
  const output = await aFolder();
  await writePages(site, { output });
  const pages = pagesOnDemand(site, await loadPageModules());
  expect([...pages.keys()].sort()).toEqual([...(await listFiles(output))].sort());
  for (const [path, render] of pages) expect(render()).toBe(await readFile(join(output, path), "utf8"));
});
