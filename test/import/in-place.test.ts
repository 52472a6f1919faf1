import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { kettleOutage, kettleOutageWith } from "./documents.ts";

let library: TemporaryLibrary;
const path = "postmortems/2024/kettle.md";

beforeEach(() => {
  library = new TemporaryLibrary();
  library.git("init", "--quiet");
  library.write({ [path]: kettleOutage }).commit("As it was");
});

afterEach(() => library.remove());

test("replaces a file that git has as it is", async () => {
  const { status, out } = await library.run(["import", "--in-place", path]);
  expect([status, out]).toEqual([0, expect.stringContaining(`${path}\n  read `)]);
  expect(out).toContain("`git diff`");
  expect(library.read(path)).toContain(`from: ${path}`);
  expect((await library.run(["check"])).status).toBe(0);
});

test("leaves its own result alone", async () => {
  await library.run(["import", "--in-place", path]);
  const { status, out } = await library.run(["import", "--in-place", path]);
  expect([status, out]).toEqual([1, expect.stringContaining("It is a report of Afterword already")]);
});

test.each([
  [
    "changes that are not committed",
    { [path]: `${kettleOutage}\nMore.\n` },
    path,
    "It has changes that are not committed.",
  ],
  ["no version in git", { "docs/new.md": kettleOutage }, "docs/new.md", "git does not have it"],
  ["a name that is a pattern of git's", { "docs/k*.md": kettleOutage }, "docs/k*.md", "git does not have it"],
])("a file with %s needs --force", async (_name, files, file, message) => {
  library.write({ "docs/kettle.md": kettleOutage }).commit("Another");
  library.write(files);
  const before = library.read(file);
  const { status, out } = await library.run(["import", "--in-place", file]);
  expect([status, out]).toEqual([1, expect.stringContaining(message)]);
  expect(library.read(file)).toBe(before);
  expect((await library.run(["import", "--in-place", "--force", file])).status).toBe(0);
  expect(library.read(file)).toContain("imported:");
});

test("outside of git a file needs --force", async () => {
  const outside = new TemporaryLibrary().write({ "kettle.md": kettleOutage });
  const { status, out } = await outside.run(["import", "--in-place", "kettle.md"]);
  expect([status, out]).toEqual([1, expect.stringContaining("git does not have it")]);
  outside.remove();
});

test("files of other names, links and several incidents are told to go elsewhere", async () => {
  library.write({ "README.md": kettleOutage, "notes.mdx": kettleOutage });
  symlinkSync(join(library.root, path), join(library.root, "link.md"));
  library.commit("More");
  const { status, out } = await library.run(["import", "--in-place", "README.md", "notes.mdx", "link.md"]);
  expect(status).toBe(1);
  expect(out).toContain("A file named README.md is never taken for a report.");
  expect(out).toContain("A file named notes.mdx is never taken for a report.");
  expect(out).toContain("It is a symbolic link. Name the file that it leads to.");
});

test("links and images stay as they are, and documents become related", async () => {
  const text = kettleOutage.replace("expire.\n", "expire. See [it](toaster.md) and ![x](x.png).\n");
  library.write({ [path]: text, "postmortems/2024/x.png": "x" });
  library.write({ "postmortems/2024/toaster.md": kettleOutageWith("Toaster outage") }).commit("Links");
  const { status } = await library.run(["import", "--in-place", "postmortems"]);
  expect(status).toBe(0);
  expect(library.read(path)).toContain("See [it](toaster.md) and ![x](x.png).");
  expect(library.read(path)).toContain("related: [toaster]");
  expect(library.git("status", "--porcelain").trim().split("\n").length).toBe(2);
});
