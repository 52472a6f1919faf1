import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const library = new TemporaryLibrary();
afterEach(() => library.remove());

test("an attachment is published, and nothing that is hidden, however a report links to it", async () => {
  library.write({
    "postmortems/a.md": goodReport.replace(
      "The label service",
      "[Log](log.txt), [settings](../.git/config), [key](.secret/key.txt), [name](.env). The label service",
    ),
    "postmortems/log.txt": "a log",
    "postmortems/.secret/key.txt": "secret",
    "postmortems/.env": "secret",
    ".git/config": "secret",
  });
  const { out, remarks } = await library.run(["build", "--no-search"]);
  const site = join(library.root, "_site/postmortems/a");
  expect(existsSync(join(site, "files/log.txt")), `${out}${remarks}`).toBe(true);
  for (const path of ["files/.git/config", "files/.secret/key.txt", "files/.env", ".env"]) {
    expect(existsSync(join(site, path)), path).toBe(false);
  }
});

test("a page leaves room for its pictures, and does without the size of one that is damaged", async () => {
  library.write({
    "postmortems/a.md": goodReport.replace(
      "The label service",
      "![Curve](a%20curve.svg) ![Half](half.png) The label service",
    ),
    "postmortems/a curve.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200" viewBox="0 0 64 20"></svg>',
    "postmortems/half.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  });
  await library.run(["build", "--no-search"]);
  const images = library.read("_site/postmortems/a/index.html").match(/<img[^>]*>/g);
  expect(images).toEqual([
    '<img src="files/a%20curve.svg" width="640" height="200" alt="Curve">',
    '<img src="files/half.png" alt="Half">',
  ]);
});
