import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ServedSite, servedFile } from "../../src/render/served-file.ts";
import { aFolder } from "../support/a-folder.ts";
import { folderSite } from "../support/folder-site.ts";

async function aServedSite(base = "/"): Promise<ServedSite & { readonly folder: string }> {
  const parent = await aFolder();
  await writeFile(join(parent, "secret.txt"), "not served");
  const folder = join(parent, "site");
  await mkdir(join(folder, "postmortems"), { recursive: true });
  await writeFile(join(folder, "index.html"), "home");
  await writeFile(join(folder, "postmortems/index.html"), "list");
  await writeFile(join(folder, "404.html"), "missing");
  await writeFile(join(folder, "data.json"), "{}");
  return { folder, ...folderSite(folder, base) };
}

async function got(site: ServedSite, url: string): Promise<string> {
  const { status, body, headers } = await servedFile(site, url);
  return `${status} ${headers.Location ?? new TextDecoder().decode(Buffer.from(body))}`;
}

test("answers as a static host does", async () => {
  const site = await aServedSite();
  expect(await got(site, "/")).toBe("200 home");
  expect(await got(site, "/postmortems/?q=a%20b")).toBe("200 list");
  expect(await got(site, "/postmortems")).toBe("302 /postmortems/");
  expect(await got(site, "/nothing/")).toBe("404 missing");
  expect((await servedFile(site, "/data.json")).headers["Content-Type"]).toContain("application/json");
});

test("answers below the base only", async () => {
  const site = await aServedSite("/library/");
  expect(await got(site, "/")).toBe("302 /library/");
  expect(await got(site, "/library/")).toBe("200 home");
  expect(await got(site, "/library/postmortems")).toBe("302 /library/postmortems/");
  expect(await got(site, "/index.html")).toBe("404 missing");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/a/..%5c..%5csecret.txt",
  "/%00",
  "/%",
])("does not leave the folder for %s", async (url) => {
  expect(await got(await aServedSite(), url)).toMatch(/^40[04] /);
});

test("never redirects to another host", async () => {
  const site = await aServedSite();
  await mkdir(join(site.folder, "evil.example"));
  await writeFile(join(site.folder, "evil.example/index.html"), "x");
  expect(await got(site, "//evil.example")).not.toMatch(/ \/\//);
});
