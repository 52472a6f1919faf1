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
