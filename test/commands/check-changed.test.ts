import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const bad = goodReportWith("severity: sev3", "severity: huge");

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
  library.git("init", "--quiet", "--initial-branch=main");
  library
    .write({ "postmortems/first.md": goodReport, "postmortems/old-and-bad.md": bad })
    .commit("A library");
});

afterEach(() => library.remove());

interface Row {
  readonly file: string;
  readonly rule: string;
}

async function findings(...argv: string[]): Promise<readonly string[]> {
  const { out } = await library.run(["check", "--format", "json", ...argv]);
  return (JSON.parse(out).findings as Row[]).map(({ file, rule }) => `${file} ${rule}`);
}

describe("check --changed", () => {
  test("names only the bad report of a branch that adds a good and a bad one", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library.write({ "postmortems/good.md": goodReport, "postmortems/bad.md": bad }).commit("Two reports");
    expect(await findings("--changed=main")).toEqual(["postmortems/bad.md schema/enum"]);
    const { status, out } = await library.run(["check", "--changed=main"]);
    expect(status).toBe(1);
    expect(out).toContain("Checked 2 files");
  });

  test("sees what is neither committed nor tracked", async () => {
    library.write({ "postmortems/first.md": bad, "postmortems/fresh.md": bad });
    expect(await findings("--changed=main")).toEqual([
      "postmortems/first.md schema/enum",
      "postmortems/fresh.md schema/enum",
    ]);
  });

  test("passes when no report changed, and says that it checked none", async () => {
    library.write({ "notes.md": "Nothing of ours" }).commit("Notes");
    const { status, out } = await library.run(["check", "--changed=HEAD~1"]);
    expect({ status, out }).toEqual({ status: 0, out: "Checked 0 files as of 2026-11-21: no problems.\n" });
  });

  test("compares with where the branch began, not with what happened there since", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library.write({ "postmortems/good.md": goodReport }).commit("A report");
    library.git("switch", "--quiet", "main");
    library.write({ "postmortems/of-others.md": goodReport }).commit("Somebody else's");
    library.git("switch", "--quiet", "change");
    const { out, status } = await library.run(["check", "--changed=main"]);
    expect(out).toBe("Checked 1 file as of 2026-11-21: no problems.\n");
    expect(status).toBe(0);
  });

  test("rules across reports read the whole library and speak of the changed ones", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library
      .write({ "postmortems/new.md": goodReportWith("severity: sev3", "severity: sev3\nid: FIRST") })
      .commit("A twin");
    expect(await findings("--changed=main")).toEqual(["postmortems/new.md id-duplicate"]);
  });

  test("a library below the repository's root", async () => {
    library.write({ "docs/incidents/postmortems/deep.md": goodReport }).commit("Deep");
    library.git("switch", "--quiet", "--create", "change");
    library.write({ "docs/incidents/postmortems/deep.md": bad });
    const { out } = await library.run(["check", "--changed=main", "--format", "json"], {
      folder: join(library.root, "docs/incidents"),
    });
    expect(JSON.parse(out).findings).toMatchObject([{ file: "postmortems/deep.md", rule: "schema/enum" }]);
  });
});

describe("ids and removals", () => {
  test("a renamed report must keep its old id as an alias", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library.git("mv", "postmortems/first.md", "postmortems/renamed.md");
    library.commit("Rename");
    expect(await findings("--changed=main")).toEqual(["postmortems/renamed.md id-changed"]);
    const aliased = goodReportWith("severity: sev3", "severity: sev3\naliases: [first]");
    library.write({ "postmortems/renamed.md": aliased }).commit("Alias");
    expect(await findings("--changed=main")).toEqual([]);
  });

  test("a changed `id` is the same", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library
      .write({ "postmortems/first.md": goodReportWith("severity: sev3", "severity: sev3\nid: other") })
      .commit("Id");
    expect(await findings("--changed=main")).toEqual(["postmortems/first.md id-changed"]);
  });

  test("a removed report is missed, unless another took its id over", async () => {
    library.git("switch", "--quiet", "--create", "change");
    library.git("rm", "--quiet", "postmortems/first.md");
    library.commit("Remove");
    expect(await findings("--changed=main")).toEqual(["postmortems/first.md report-removed"]);
    const heir = goodReportWith("severity: sev3", "severity: sev3\naliases: [first]").replace(
      "blank",
      "blank again",
    );
    library.write({ "postmortems/heir.md": heir }).commit("Heir");
    expect(await findings("--changed=main")).toEqual([]);
  });

  test("a removed draft is not missed: it had no page", async () => {
    library
      .write({ "postmortems/draft.md": goodReportWith("severity: sev3", "severity: sev3\nstatus: draft") })
      .commit("Draft");
    library.git("rm", "--quiet", "postmortems/draft.md");
    expect(await findings("--changed=HEAD")).toEqual([]);
  });
});

describe("what cannot be compared ends with 2 and a sentence", () => {
  test("outside git", async () => {
    const outside = new TemporaryLibrary().write({ "postmortems/first.md": goodReport });
    const { status, remarks } = await outside.run(["check", "--changed=main"]);
    expect(status).toBe(2);
    expect(remarks).toContain("no git repository");
    outside.remove();
  });

  test("an unknown commit, also one that looks like an option", async () => {
    for (const ref of ["nowhere", "--upload-pack=x"]) {
      const { status, remarks } = await library.run(["check", `--changed=${ref}`]);
      expect(status).toBe(2);
      expect(remarks).toContain(`does not know the commit ${ref}`);
    }
  });

  test("no remote head to compare with", async () => {
    const { status, remarks } = await library.run(["check", "--changed"]);
    expect(status).toBe(2);
    expect(remarks).toContain("--changed=main");
  });

  test("a shallow clone that does not reach the common commit says what to fetch; with enough history it is right", async () => {
    library.write({ "postmortems/second.md": goodReport }).commit("Main goes on");
    library.git("switch", "--quiet", "--create", "change", "HEAD~1");
    library.write({ "postmortems/bad.md": bad }).commit("A report");
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "afterword-clone-")));
    const clone = (...depth: string[]): string => {
      const target = join(folder, depth.join("") || "whole");
      library.git(
        "clone",
        "--quiet",
        ...depth,
        "--no-single-branch",
        "--branch=change",
        `file://${library.root}`,
        target,
      );
      return target;
    };
    const shallow = await library.run(["check", "--changed=origin/main"], { folder: clone("--depth=1") });
    expect(shallow.status).toBe(2);
    expect(shallow.remarks).toContain("shallow");
    const whole = await library.run(["check", "--changed", "--format", "json"], {
      folder: clone(),
      env: { GITHUB_BASE_REF: "main" },
    });
    expect(JSON.parse(whole.out).findings).toMatchObject([{ file: "postmortems/bad.md" }]);
    rmSync(folder, { recursive: true });
  });
});
