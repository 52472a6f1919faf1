import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { treeHash } from "../support/a-folder.ts";
import { expectGolden } from "../support/golden.ts";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { folder, kettleOutage } from "./documents.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

describe("try --no-serve", () => {
  test("tells the story of a folder, and leaves it as it is", async () => {
    library.write(Object.fromEntries(Object.entries(folder).map(([path, text]) => [`old/${path}`, text])));
    const before = await treeHash(library.root);
    const { status, out, remarks } = await library.run(["try", "old", "--no-serve"]);
    expect([status, remarks]).toEqual([0, ""]);
    expectGolden(join(import.meta.dirname, "story.txt"), out.trimEnd().split("\n"));
    expect(await treeHash(library.root)).toBe(before);
  });

  test("is the same twice", async () => {
    library.write(folder);
    const first = await library.run(["try", ".", "--no-serve"]);
    expect(await library.run(["try", ".", "--no-serve"])).toEqual(first);
  });

  test("takes reports of Afterword as they are", async () => {
    library.write({ "postmortems/good.md": goodReport });
    const { out } = await library.run(["try", "postmortems", "--no-serve"]);
    expect(out).toContain("1 Markdown file below postmortems: 1 incident with");
    expect(out).toContain("these are reports of Afterword already");
    expect(out).not.toContain("contradict");
  });

  test("counts its day from --as-of", async () => {
    library.write({ "kettle.md": kettleOutage });
    const { out } = await library.run(["try", ".", "--no-serve", "--as-of", "2023-01-01"]);
    expect(out).toContain("It is dated in the future");
  });

  test("says which files could not be read, and names only some of many", async () => {
    for (let number = 1; number <= 7; number++) library.write({ [`${number}.md`]: Uint8Array.of(0) });
    library.write({ "kettle.md": kettleOutage });
    const { out } = await library.run(["try", ".", "--no-serve"]);
    expect(out).toContain("7 could not be read\n  1.md\n    It is a binary file, not Markdown.\n");
    expect(out).toContain("  … and 3 more\n");
  });

  test("does not blame a document for what was only guessed", async () => {
    library.write({
      "a.md": kettleOutage.replace("for an hour.", "The outage lasted 48 minutes."),
      "b.md": kettleOutage.replace("for an hour.", "The outage lasted 2 hours (08:00 - 10:00)."),
    });
    const { out } = await library.run(["try", ".", "--no-serve"]);
    expect(out).not.toContain("contradict");
  });

  test.each([
    ["no-such", "There is no folder no-such."],
    ["kettle.md", "kettle.md is not a folder."],
    ["empty", "No Markdown file was found below empty"],
  ])("cannot begin with %s", async (name, message) => {
    library.write({ "kettle.md": kettleOutage, "empty/x.txt": "" });
    const { status, out, remarks } = await library.run(["try", name, "--no-serve"]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain(message);
  });
});

test("try serves what it read, drafts and images as full reports", { timeout: 60_000 }, async () => {
  library.write(folder).write({
    "2024/with-image.md": kettleOutage.replace("expire.\n", "expire. ![Load of the server](img/load.png)\n"),
    "2024/img/load.png": "load",
    "other/fine.md": kettleOutage.replace("Kettle", "Mixer"),
  });
  const before = await treeHash(library.root);
  let told = "";
  const pages: Record<string, string> = {};
  const interrupted = async (): Promise<void> => {
    const url = /http:\/\/\S+/.exec(told)?.[0] ?? "";
    for (const path of ["postmortems/long-hours/", "postmortems/fine-2/", "postmortems/with-image/"]) {
      const answer = await fetch(url + path);
      pages[path] = `${answer.status} ${await answer.text()}`;
    }
    const image = /src="([^"]*load\.png)"/.exec(pages["postmortems/with-image/"] ?? "")?.[1] ?? "";
    const answer = await fetch(new URL(image, `${url}postmortems/with-image/`));
    pages.image = `${answer.status} ${await answer.text()}`;
  };
  const out = (text: string): void => {
    told += text;
  };
  const { status } = await library.run(["try", ".", "--port", "0"], { out, interrupted });
  expect(status).toBe(0);
  expect(told).toMatch(/^8 Markdown|^9 Markdown/);
  expect(pages["postmortems/long-hours/"]).toMatch(/^200 [\s\S]*Orchard search outage/);
  expect(pages["postmortems/long-hours/"]).toContain("35 hours and 36 minutes");
  expect(pages["postmortems/fine-2/"]).toMatch(/^200 [\s\S]*Mixer service outage/);
  expect(pages.image).toBe("200 load");
  expect(await treeHash(library.root)).toBe(before);
});

const root = execFileSync("git", ["rev-parse", "--show-toplevel"], {
  cwd: import.meta.dirname,
  encoding: "utf8",
}).trim();
const corpus = resolve(root, "..", "shared", "corpus");

describe.skipIf(!existsSync(corpus))("the corpus of published reports beside this repository", () => {
  test("is read by try", { timeout: 60_000 }, async () => {
    const { status, out } = await library.run(["try", corpus, "--no-serve"]);
    expect(status).toBe(0);
    expect(out).toContain(": 24 incidents with ");
    expect(out).toContain("contradict themselves");
  });

  test("becomes drafts and reports that pass the check without errors", { timeout: 120_000 }, async () => {
    const { status, out } = await library.run(["import", corpus, "--report", "json"]);
    expect(status).toBe(0);
    const { files } = JSON.parse(out) as { files: { file: string; drafts: { errors: unknown[] }[] }[] };
    expect(files.flatMap(({ drafts }) => drafts.flatMap(({ errors }) => errors))).toEqual([]);
    expect((await library.run(["check", "--quiet"])).out).toContain("no problems");
    await library.run(["import", corpus, "--as", "published", "--force"]);
    const check = await library.run(["check", "--quiet"]);
    expect([check.status, check.out]).toEqual([0, expect.stringContaining("no problems")]);
    expect(readFileSync(join(corpus, "MANIFEST.tsv"), "utf8")).not.toBe("");
  });
});
