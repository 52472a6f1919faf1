import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const package_ = fileURLToPath(new URL("../../", import.meta.url));
const remark = join(package_, "node_modules", "remark-cli", "cli.js");

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary().write({
    ".remarkrc.json": JSON.stringify({
      plugins: [[join(package_, "dist", "src", "remark.js"), { asOf: "2026-11-21" }]],
    }),
    "README.md": "# No report\n\n- 13:30 nothing\n",
    "postmortems/good.md": goodReport,
    "postmortems/bad.md": goodReportWith("severity: sev3", "severity: huge\nrelated: [nowhere]"),
  });
});

afterEach(() => library.remove());

/** Runs the real remark-cli; what it reports, a line each. */
function lint(...paths: string[]): readonly string[] {
  try {
    execFileSync(process.execPath, [remark, ...paths, "--frail", "--quiet", "--no-stdout", "--no-color"], {
      cwd: library.root,
      stdio: "pipe",
      encoding: "utf8",
    });
    return [];
  } catch (error) {
    const { stderr } = error as { stderr: string };
    return stderr.split("\n").flatMap((line) => /^\d+:\d+.*?(\S+)\s+afterword$/.exec(line)?.[1] ?? []);
  }
}

test("remark-cli shows the findings of `check`, and fails with --frail", () => {
  expect(lint(".")).toEqual(["schema/enum", "related-unknown"]);
});

test("rules across reports are silent where only a part of the library is read", () => {
  expect(lint("postmortems/bad.md")).toEqual(["schema/enum"]);
});

test("what is no report is left alone", () => {
  expect(lint("README.md", "postmortems/good.md")).toEqual([]);
});
