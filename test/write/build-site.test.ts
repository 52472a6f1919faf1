import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/package-root.ts";
import { buildSite } from "../../src/write/build-site.ts";
import { listFiles } from "../../src/write/list-files.ts";
import { aSite } from "../render/a-site.ts";
import { aFolder, treeHash } from "../support/a-folder.ts";

const run = promisify(execFile);

test("a site is whole: pages, assets, search, further files, copies", async () => {
  const { site, extraFiles } = await aSite();
  const folder = await aFolder();
  await writeFile(join(folder, "graph.png"), "png");
  const out = join(folder, "_site");
  await buildSite(site, {
    out,
    extraFiles: new Map([...extraFiles, ["api/v1/library.json", "{}\n"]]),
    copies: new Map([["postmortems/orders-pool/graph.png", join(folder, "graph.png")]]),
  });
  const files = await listFiles(out);
  expect(files).toContain("postmortems/orders-pool/index.html");
  expect(files).toContain("postmortems/orders-pool/graph.png");
  expect(files).toContain("pagefind/pagefind.js");
  expect(await readFile(join(out, "api/v1/library.json"), "utf8")).toBe("{}\n");
  const html = await readFile(join(out, "index.html"), "utf8");
  const linked = [...html.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  expect(linked.length).toBeGreaterThan(1);
  expect(files).toEqual(expect.arrayContaining(linked));
});

test("without search there is no index", async () => {
  const { site, ...files } = await aSite(undefined, { search: false });
  const out = join(await aFolder(), "_site");
  await buildSite(site, { ...files, out });
  expect((await listFiles(out)).filter((file) => file.startsWith("pagefind/"))).toEqual([]);
});

test("a build of fewer reports leaves no page of the others", async () => {
  const out = join(await aFolder(), "_site");
  const { site, ...files } = await aSite(undefined, { search: false });
  await buildSite(site, { ...files, out });
  const fewer = await aSite(site.postmortems.slice(1), { search: false });
  await buildSite(fewer.site, { ...files, out });
  const first = await listFiles(out);
  expect(first).not.toContain(`postmortems/${site.postmortems[0]?.id}/index.html`);
});

test.each([["../outside.txt"], ["/etc/x"], ["a/../../b"], ["a\nb"]])(
  "no file is written to %j",
  async (path) => {
    const { site } = await aSite(undefined, { search: false });
    const out = join(await aFolder(), "_site");
    const built = buildSite(site, { out, extraFiles: new Map([[path, "x"]]), copies: new Map() });
    await expect(built).rejects.toThrow("cannot have a file");
  },
);

test("two things with one name are an error", async () => {
  const { site } = await aSite(undefined, { search: false });
  const out = join(await aFolder(), "_site");
  const built = buildSite(site, { out, extraFiles: new Map([["index.html", "x"]]), copies: new Map() });
  await expect(built).rejects.toThrow("EEXIST");
});

// What a process of its own builds, from the compiled package in a folder.
const script = `
const from = (path) => import(process.argv[1] + "/dist/src/" + path);
const { Site } = await from("render/site.js");
const { collectAssets } = await from("render/assets.js");
const { buildSite } = await from("write/build-site.js");
const library = JSON.parse(process.argv[2]);
const assets = await collectAssets();
const site = new Site(library, new Map(), { version: "0", search: true, assets: assets.names });
await buildSite(site, { out: process.argv[3], extraFiles: assets.files, copies: new Map() });
`;

async function buildInProcess(
  root: string,
  out: string,
  cwd: string,
  env: Record<string, string> = {},
): Promise<void> {
  const { site } = await aSite();
  const args = ["--input-type=module", "-e", script, root, JSON.stringify(site.library), out];
  const { stdout, stderr } = await run(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  expect(stdout + stderr).toBe("");
}

test("the same library gives the same bytes, in every time zone and language, from every folder", async () => {
  const folder = await aFolder();
  const hashes: string[] = [];
  for (const [index, TZ] of ["UTC", "Asia/Tokyo", "America/Los_Angeles"].entries()) {
    const cwd = join(folder, `cwd-${index}`);
    await mkdir(cwd);
    const out = index === 0 ? "_site" : join(folder, `site-${index}`);
    await buildInProcess(packageRoot(), out, cwd, { TZ, LANG: index === 1 ? "ja_JP.UTF-8" : "C" });
    hashes.push(await treeHash(index === 0 ? join(cwd, "_site") : out));
  }
  expect(new Set(hashes).size).toBe(1);
});

test("works inside node_modules, and nothing in the working directory is read or run", async () => {
  const folder = await aFolder();
  const modules = join(folder, "node_modules");
  const root = join(modules, "afterword");
  await mkdir(root, { recursive: true });
  const source = packageRoot();
  for (const name of ["package.json", "dist", "site/styles"]) {
    await cp(join(source, name), join(root, name), { recursive: true });
  }
  for (const name of await readdir(join(source, "node_modules"))) {
    if (!name.startsWith(".")) await symlink(join(source, "node_modules", name), join(modules, name));
  }
  await writeFile(join(folder, "eleventy.config.js"), 'throw new Error("run");\n');
  await writeFile(join(folder, ".eleventy.js"), 'throw new Error("run");\n');
  await writeFile(join(folder, ".eleventyignore"), "**\nnode_modules\n");
  await writeFile(join(folder, ".gitignore"), "**\n");
  await writeFile(join(folder, "package.json"), "{ not JSON");
  await writeFile(join(folder, "index.md"), "---js\n{ a: process.exit(9) }\n---\n");
  await mkdir(join(folder, "_data"));
  await writeFile(join(folder, "_data/site.js"), 'throw new Error("run");\n');
  await buildInProcess(root, join(folder, "out"), folder);
  const here = join(folder, "here");
  await buildInProcess(source, here, await aFolder());
  expect(await treeHash(join(folder, "out"))).toBe(await treeHash(here));
});
