import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileWhole } from "../../src/write/write-file.ts";
import { aFolder } from "../support/a-folder.ts";

test("writes a file with the folders above it and leaves nothing else", async () => {
  const folder = await aFolder();
  await writeFileWhole(join(folder, "a/b/c.md"), "text");
  expect(await readFile(join(folder, "a/b/c.md"), "utf8")).toBe("text");
  expect(await readdir(join(folder, "a/b"))).toEqual(["c.md"]);
});

test("replaces a file and keeps its permissions", async () => {
  const file = join(await aFolder(), "run.sh");
  await writeFile(file, "old");
  await chmod(file, 0o755);
  await writeFileWhole(file, "new");
  expect(await readFile(file, "utf8")).toBe("new");
  expect((await stat(file)).mode & 0o777).toBe(0o755);
});

test("writes through a symbolic link", async () => {
  const folder = await aFolder();
  await writeFile(join(folder, "real.md"), "old");
  await symlink("real.md", join(folder, "link.md"));
  await writeFileWhole(join(folder, "link.md"), "new");
  expect((await lstat(join(folder, "link.md"))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, "real.md"), "utf8")).toBe("new");
});

test("leaves the old file and no temporary one when it fails", async () => {
  const folder = await aFolder();
  await mkdir(join(folder, "taken"));
  await writeFile(join(folder, "taken/x"), "");
  await expect(writeFileWhole(join(folder, "taken"), "text")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["taken"]);
});
