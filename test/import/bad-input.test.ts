import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeFiles } from "../../src/node-effects.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { kettleOutage, kettleOutageWith } from "./documents.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
  library.write({ "docs/z-good.md": kettleOutage });
});

afterEach(() => library.remove());

const template = `# [Title of the incident]

## Summary

[Describe what happened]

## Impact

[Describe who was hit]

## Timeline

- HH:MM [what happened]

## Root cause

TBD

## Action items

- [ ] TODO
`;

test.each<readonly [string, string | Uint8Array, string]>([
  ["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), "It is a binary file, not Markdown."],
  ["UTF-16", Buffer.from(`\uFEFF${kettleOutage}`, "utf16le"), "It is written in UTF-16. Save it as UTF-8"],
  ["bytes that are not UTF-8", Uint8Array.of(0x23, 0x20, 0x0a, 0xe9, 0x0a), "Line 2 is not UTF-8."],
  [
    "a fence that is never closed",
    `${kettleOutage}\n\`\`\`sh\nls\n`,
    "The code fence at line 27 is never closed",
  ],
  ["a template", template, "It is a template that was not filled in."],
  ["a log", "2024-03-12T09:00:00Z GET /kettle 500\n".repeat(150_000), "It has 5.3 MB, more than the 1.0 MB"],
  ["a page of HTML", "<!DOCTYPE html>\n<html><body><h1>Outage</h1></body></html>\n", "It is an HTML page"],
  ["nothing", " \n\n", "It is empty."],
  ["very deep nesting", `${"> ".repeat(300)}deep\n`, "nested too deep"],
])("%s is said in a sentence, and the others go on", async (_name, content, sentence) => {
  library.write({ "docs/bad.md": content });
  const { status, out } = await library.run(["import", "docs"]);
  expect(status).toBe(1);
  expect(out).toContain(`docs/bad.md: ${sentence.includes("template") ? "not imported" : "failed"}\n  `);
  expect(out).toContain(sentence);
  expect(readdirSync(join(library.root, "postmortems"))).toEqual(["z-good.md"]);
});

test.each([
  ["Windows line endings", kettleOutage.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\uFEFF${kettleOutage}`],
  ["a fence that is closed", `${kettleOutage}\n\`\`\`\`sh\nls\n\`\`\`\n\`\`\`\`\n`],
  ["a fence in a list", `${kettleOutage}\n- so:\n\n  \`\`\`\n  ls\n  \`\`\`\n`],
])("%s are read", async (_name, content) => {
  library.write({ "docs/odd.md": content });
  const { status, out } = await library.run(["import", "docs/odd.md"]);
  expect([status, out]).toEqual([0, expect.stringContaining("3 events")]);
  const draft = library.read("postmortems/odd.md");
  expect(draft).not.toMatch(/\r|\uFEFF/);
  expect((await library.run(["check"])).status).toBe(0);
});

test("a file that vanishes is said, and the others go on", async () => {
  library.write({ "docs/gone.md": kettleOutage });
  const read = (file: string): Promise<Uint8Array> =>
    file.endsWith("gone.md")
      ? Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" }))
      : nodeFiles.read(file);
  const { status, out } = await library.run(["import", "docs"], { files: { ...nodeFiles, read } });
  expect(status).toBe(1);
  expect(out).toContain("docs/gone.md: failed\n  It is not there any more.");
  expect(library.read("postmortems/z-good.md")).toContain("Kettle");
});

test("a folder that cannot be written into is said for each file", async () => {
  const write = (): Promise<void> => Promise.reject(Object.assign(new Error("no"), { code: "EROFS" }));
  const { status, out } = await library.run(["import", "docs"], { files: { ...nodeFiles, write } });
  expect(status).toBe(1);
  expect(out).toContain("postmortems/z-good.md cannot be written (EROFS).");
});

test("a bug of ours that one file brings out does not cost the others", async () => {
  const read = (file: string): Promise<Uint8Array> =>
    file.endsWith("z-good.md")
      ? nodeFiles.read(file)
      : Promise.resolve(new TextEncoder().encode(kettleOutage));
  library.write({ "docs/a.md": "" });
  const { status } = await library.run(["import", "docs"], { files: { ...nodeFiles, read } });
  expect(status).toBe(0);
});

test.each([
  ["with blanks (and more).md", "with-blanks-and-more"],
  ["Ümläut & Co.md", "umlaut-co"],
  ["-rf.md", "rf"],
  ["..hidden..md", "hidden"],
  ["a;rm -rf ~;.md", "a-rm-rf"],
  ["line\nbreak.md", "line-break"],
  ["$(echo).md", "echo"],
])("a file named %j gets an id that is one", async (name, id) => {
  library.write({ [`odd/${name}`]: kettleOutage });
  const { status, out } = await library.run(["import", `odd/${name}`]);
  expect([status, out.split("\n").length > 2]).toEqual([0, true]);
  expect(readdirSync(join(library.root, "postmortems"))).toEqual([`${id}.md`]);
});

test("a symbolic link is read where it is named, and not followed out of a folder", async () => {
  library.write({ "outside/kettle.md": kettleOutage, "in/own.md": kettleOutageWith("Mixer outage") });
  symlinkSync(join(library.root, "outside"), join(library.root, "in", "away"));
  symlinkSync(join(library.root, "outside", "kettle.md"), join(library.root, "in", "link.md"));
  symlinkSync(join(library.root, "in"), join(library.root, "in", "loop"));
  symlinkSync("nowhere.md", join(library.root, "in", "broken.md"));
  const { status, out } = await library.run(["import", "in", "--report", "json"]);
  expect([status, JSON.parse(out).files.length]).toEqual([0, 1]);
  expect((await library.run(["import", "in/link.md"])).status).toBe(0);
  expect(existsSync(join(library.root, "postmortems/link.md"))).toBe(true);
});

test("nothing is written through a symbolic link out of the target", async () => {
  library.write({ "victim.md": "mine\n", "postmortems/keep.txt": "" });
  symlinkSync(join(library.root, "victim.md"), join(library.root, "postmortems", "z-good.md"));
  const { status, out } = await library.run(["import", "docs", "--force"]);
  expect([status, out]).toEqual([1, expect.stringContaining("out of its folder; nothing was written")]);
  expect(library.read("victim.md")).toBe("mine\n");
});
