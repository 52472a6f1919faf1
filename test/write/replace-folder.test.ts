import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { SetupError } from "../../src/setup-error.ts";
import { listFiles } from "../../src/write/list-files.ts";
import { type ReplaceEffects, replaceFolder } from "../../src/write/replace-folder.ts";
import { aFolder } from "../support/a-folder.ts";

/** What a build writes: files with contents. */
function filling(files: Readonly<Record<string, string>>): (folder: string) => Promise<void> {
  return async (folder) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  };
}

const effects: ReplaceEffects = { rename, processId: 4242, isRunning: () => false };

test("a first build makes the folder and marks it", async () => {
  const parent = await aFolder();
  const out = join(parent, "deep/_site");
  await replaceFolder(out, filling({ "index.html": "1", "a/b.html": "2" }));
  expect(await listFiles(out)).toEqual([".afterword-site", "a/b.html", "index.html"]);
  expect(await readdir(join(parent, "deep"))).toEqual(["_site"]);
});

test("the next build replaces what the former one wrote, and nothing else", async () => {
  const out = join(await aFolder(), "_site");
  await replaceFolder(out, filling({ "index.html": "1", "old/page.html": "gone" }));
  await writeFile(join(out, "CNAME"), "example.org");
  await mkdir(join(out, ".git"));
  await writeFile(join(out, ".git/HEAD"), "ref");
  await writeFile(join(out, "old/notes.txt"), "mine");
  await replaceFolder(out, filling({ "index.html": "2" }));
  expect(await listFiles(out)).toEqual([
    ".afterword-site",
    ".git/HEAD",
    "CNAME",
    "index.html",
    "old/notes.txt",
  ]);
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("2");
});

test("a folder that Afterword did not write is refused and stays as it is", async () => {
  const out = await aFolder();
  await writeFile(join(out, "thesis.md"), "years of work");
  const built = replaceFolder(out, filling({ "index.html": "1" }));
  await expect(built).rejects.toThrow(SetupError);
  await expect(built).rejects.toThrow("did not write");
  expect(await listFiles(out)).toEqual(["thesis.md"]);
});

test("a file in the place of the folder is refused", async () => {
  const out = join(await aFolder(), "file");
  await writeFile(out, "x");
  await expect(replaceFolder(out, filling({}))).rejects.toThrow("is not a folder");
});

test("a file of somebody else that a page would overwrite is refused", async () => {
  const out = join(await aFolder(), "_site");
  await replaceFolder(out, filling({ "index.html": "1" }));
  await writeFile(join(out, "robots.txt"), "mine");
  await expect(replaceFolder(out, filling({ "robots.txt": "ours" }))).rejects.toThrow("in the way");
  expect(await readFile(join(out, "robots.txt"), "utf8")).toBe("mine");
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("1");
});

test("an empty folder is taken", async () => {
  const out = await aFolder();
  await replaceFolder(out, filling({ "index.html": "1" }));
  expect(existsSync(join(out, "index.html"))).toBe(true);
});

test("a build that fails leaves the old site and no leftovers", async () => {
  const parent = await aFolder();
  const out = join(parent, "_site");
  await replaceFolder(out, filling({ "index.html": "1" }));
  const failing = replaceFolder(out, async (staging) => {
    await writeFile(join(staging, "index.html"), "half");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("1");
  expect(await readdir(parent)).toEqual(["_site"]);
});

test("what a killed build left is removed", async () => {
  const parent = await aFolder();
  const out = join(parent, "_site");
  await replaceFolder(out, filling({ "index.html": "1" }), effects);
  await mkdir(join(parent, "._site.building-99"));
  await writeFile(join(parent, "._site.building-99/index.html"), "half");
  await replaceFolder(out, filling({ "index.html": "2" }), effects);
  expect(await readdir(parent)).toEqual(["_site"]);
});

test("a build killed between the two renamings: the old site comes back, with what is not ours", async () => {
  const parent = await aFolder();
  const out = join(parent, "_site");
  await replaceFolder(out, filling({ "index.html": "1" }), effects);
  await writeFile(join(out, "CNAME"), "example.org");
  await rename(out, join(parent, "._site.old-99"));
  await expect(
    replaceFolder(out, () => Promise.reject(new Error("the next one fails too")), effects),
  ).rejects.toThrow();
  expect(await listFiles(out)).toEqual([".afterword-site", "CNAME", "index.html"]);
});

test("a build killed before it removed the old site: what is not ours is moved over", async () => {
  const parent = await aFolder();
  const out = join(parent, "_site");
  await replaceFolder(out, filling({ "index.html": "1" }), effects);
  await writeFile(join(out, "CNAME"), "example.org");
  await rename(out, join(parent, "._site.old-99"));
  await replaceFolder(join(parent, "new"), filling({ "index.html": "2" }), effects);
  await rename(join(parent, "new"), out);
  await replaceFolder(out, filling({ "index.html": "3" }), effects);
  expect(await listFiles(out)).toEqual([".afterword-site", "CNAME", "index.html"]);
  expect(await readdir(parent)).toEqual(["_site"]);
});

test("the folder of a build that is running is left alone", async () => {
  const parent = await aFolder();
  await mkdir(join(parent, "._site.building-99"));
  await replaceFolder(join(parent, "_site"), filling({}), { ...effects, isRunning: () => true });
  expect(await readdir(parent)).toEqual(["._site.building-99", "_site"]);
});

test("where the folder cannot be renamed its files are replaced one by one", async () => {
  const parent = await aFolder();
  const out = join(parent, "mounted");
  const mounted: ReplaceEffects = {
    ...effects,
    rename: (from, to) => (from === out ? Promise.reject(new Error("EBUSY")) : rename(from, to)),
  };
  await replaceFolder(out, filling({ "index.html": "1", "old/page.html": "gone" }), mounted);
  await writeFile(join(out, "CNAME"), "example.org");
  await replaceFolder(out, filling({ "index.html": "2", "new/page.html": "3" }), mounted);
  expect(await listFiles(out)).toEqual([".afterword-site", "CNAME", "index.html", "new/page.html"]);
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("2");
  expect(await readFile(join(out, ".afterword-site"), "utf8")).not.toContain("old/page.html");
  expect(await readdir(parent)).toEqual(["mounted"]);
});
