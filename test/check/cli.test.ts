import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FileSystem } from "../../src/effects.ts";
import { nodeFiles } from "../../src/node-effects.ts";
import { compileOnce, type Ended, runCompiled } from "../support/compiled-cli.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

/*
 * `afterword check` as somebody types it: what it says of files that are no reports, how it ends,
 * and that it never ends with a stack trace.
 */
let library: TemporaryLibrary;
let all = ""; // everything that the program printed during a test

beforeAll(compileOnce);

beforeEach(() => {
  library = new TemporaryLibrary();
  all = "";
});

afterEach(() => {
  library.remove();
  expect(all).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
});

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly level: string;
  readonly line: number;
  readonly column: number;
}

interface JsonResult {
  readonly version: number;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly JsonFinding[];
}

/** A report that has one warning: nobody says in which zone its times are. */
const doubtful = goodReportWith("timezone: Europe/Oslo\n", "");
const wrong = goodReportWith("severity: sev3", "severity: huge");

function check(...argv: string[]): Ended {
  return checkInput("", ...argv);
}

function checkInput(input: string | Uint8Array, ...argv: string[]): Ended {
  const ended = runCompiled(library.root, ["check", "--as-of", "2026-11-21", ...argv], input);
  all += ended.out + ended.remarks;
  return ended;
}

function checkJson(...argv: string[]): JsonResult & { readonly status: number | null } {
  const { status, out } = check("--format", "json", ...argv);
  return { status, ...(JSON.parse(out) as JsonResult) };
}

/** Writes reports below postmortems/. */
function write(reports: Readonly<Record<string, string | Uint8Array>>): void {
  library.write(
    Object.fromEntries(Object.entries(reports).map(([name, text]) => [`postmortems/${name}`, text])),
  );
}

function rulesOf(findings: readonly JsonFinding[], file: string): string[] {
  return findings.filter((finding) => finding.file === `postmortems/${file}`).map(({ rule }) => rule);
}

describe("files that are no reports", () => {
  const executed = "executed.txt";
  const bad: Readonly<Record<string, readonly [content: string | Uint8Array, rule: string, line: number]>> = {
    "none.md": ["# Parcel labels came out blank\n", "frontmatter-missing", 1],
    "empty.md": ["", "frontmatter-missing", 1],
    "blank.md": ["\n\n", "frontmatter-missing", 1],
    "unclosed.md": ["---\ntitle: Parcel labels\n", "frontmatter-missing", 1],
    "javascript.md": [
      `---js\n({ title: require("node:fs").writeFileSync("${executed}", "") })\n---\n`,
      "frontmatter-missing",
      1,
    ],
    "json.md": ['---json\n{ "title": "Parcel labels" }\n---\n', "frontmatter-missing", 1],
    "only-json.md": ['{ "title": "Parcel labels" }\n', "frontmatter-missing", 1],
    "toml.md": ["+++\ntitle = 1\n+++\n", "frontmatter-missing", 1],
    "twice.md": [goodReportWith("causes: [code]", "causes: [code]\nseverity: sev1"), "yaml-syntax", 6],
    "types.md": [goodReportWith("services: [labels]", "services: 7"), "schema/type", 4],
    "keys.md": [
      goodReportWith("severity: sev3", "severity: sev3\nseriousness: high"),
      "schema/additionalProperties",
      4,
    ],
    "utf-16.md": [Buffer.from(`\uFEFF${goodReport}`, "utf16le"), "encoding", 1],
    "latin-1.md": [Buffer.from(goodReportWith("A shop", "A caf\u00e9"), "latin1"), "encoding", 17],
    "binary.md": [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x00, 0x01]), "encoding", 2],
    "large.md": [goodReport + "word ".repeat(250_000), "too-large", 1],
    "deep.md": [`${goodReport}\n${"> ".repeat(300)}x\n`, "too-deep", 29],
  };
  const good: Readonly<Record<string, string>> = {
    "good.md": goodReport,
    "good-bom.md": `\uFEFF${goodReport}`,
    "good-crlf.md": goodReport.replaceAll("\n", "\r\n"),
    "folder.md/good-in-a-folder.md": goodReport,
    "good.markdown": goodReport.replace("---\n", "---\nid: markdown\n"),
  };

  it("are each told at their place, and keep no other file from being checked", () => {
    const contents = Object.entries(bad).map(([name, [content]]) => [name, content] as const);
    write({ ...Object.fromEntries(contents), ...good });
    const { status, files, errors, findings } = checkJson("--rule", "seen-before=off");
    expect(status).toBe(1);
    expect(files).toBe(contents.length + Object.keys(good).length);
    for (const [name, [, rule, line]] of Object.entries(bad)) {
      const own = findings.filter(({ file }) => file === `postmortems/${name}`);
      expect(own.map((finding) => `${finding.rule} ${finding.line} ${finding.level}`)).toEqual([
        `${rule} ${line} error`,
      ]);
    }
    for (const name of Object.keys(good)) expect(rulesOf(findings, name)).toEqual([]);
    expect(errors).toBe(contents.length);
  });

  it("are data: JavaScript in front matter is not executed", () => {
    write({ "javascript.md": bad["javascript.md"]?.[0] ?? "" });
    expect(check().status).toBe(1);
    expect(existsSync(join(library.root, executed))).toBe(false);
    expect(existsSync(join(library.root, "postmortems", executed))).toBe(false);
  });

  it("are told in the text format with their line, and the last line counts", () => {
    write({ "good.md": goodReport, "wrong.md": wrong });
    const { out, status } = check();
    expect(out).toContain("postmortems/wrong.md");
    expect(out).toContain("3:11 error Unexpected “huge”, expected one of sev1, sev2, sev3, sev4, unknown");
    expect(out).toContain("3 | severity: huge\n      |           ^^^^\n");
    expect(out.trimEnd().split("\n").at(-1)).toBe("Checked 2 files as of 2026-11-21: 1 error in 1 file.");
    expect(status).toBe(1);
  });

  it("may be unreadable: that is a finding, and the others are still checked", async () => {
    write({ "a.md": goodReport, "b.md": wrong, "locked.md": goodReport });
    const files: FileSystem = {
      ...nodeFiles,
      read: (file) =>
        file.endsWith("locked.md") ? Promise.reject(systemError("EACCES")) : nodeFiles.read(file),
    };
    const { out, status } = await library.run(["check", "--format", "json"], { files });
    const { findings } = JSON.parse(out) as JsonResult;
    expect(status).toBe(1);
    expect(rulesOf(findings, "locked.md")).toEqual(["encoding"]);
    expect(rulesOf(findings, "b.md")).toEqual(["schema/enum"]);
    expect(out).toContain("EACCES");
  });

  it("may vanish while they are read", async () => {
    write({ "a.md": goodReport, "gone.md": goodReport });
    const files: FileSystem = {
      ...nodeFiles,
      read: (file) =>
        file.endsWith("gone.md") ? Promise.reject(systemError("ENOENT")) : nodeFiles.read(file),
    };
    const { out, status } = await library.run(["check", "--format", "json"], { files });
    expect(rulesOf((JSON.parse(out) as JsonResult).findings, "gone.md")).toEqual(["encoding"]);
    expect(status).toBe(1);
  });
});

describe("the json format", () => {
  it("has the shape that the documentation promises", () => {
    write({ "wrong.md": wrong, "doubtful.md": doubtful });
    const { status, ...result } = checkJson("--rule", "seen-before=off");
    expect(status).toBe(1);
    expect(Object.keys(result)).toEqual(["version", "files", "errors", "warnings", "findings"]);
    expect(result).toMatchObject({ version: 1, files: 2, errors: 1, warnings: 1 });
    expect(result.findings.map((finding) => Object.keys(finding))).toEqual(
      result.findings.map(() => [
        "file",
        "rule",
        "level",
        "line",
        "column",
        "endLine",
        "endColumn",
        "reason",
        "note",
        "expected",
        "url",
      ]),
    );
    expect(result.findings[1]).toEqual({
      file: "postmortems/wrong.md",
      rule: "schema/enum",
      level: "error",
      line: 3,
      column: 11,
      endLine: 3,
      endColumn: 15,
      reason: "Unexpected “huge”, expected one of sev1, sev2, sev3, sev4, unknown",
      note: null,
      expected: ["sev1", "sev2", "sev3", "sev4", "unknown"],
      url: expect.stringMatching(/\/rules\/schema$/),
    });
    expect(result.findings[0]).toMatchObject({ rule: "time-zone-missing", level: "warn", expected: [] });
  });

  it("is the same, byte by byte, for the same input and the same day", () => {
    write({ "b.md": wrong, "a.md": doubtful, "sub/c.md": wrong.replace("---\n", "---\nid: c2\n") });
    expect(check("--format", "json").out).toBe(check("--format", "json").out);
  });

  it("goes into a file beside the text", () => {
    write({ "wrong.md": wrong });
    expect(check("--output", "json=out/findings.json").out).toContain("1 error in 1 file");
    expect(JSON.parse(library.read("out/findings.json"))).toMatchObject({ version: 1, errors: 1 });
  });
});

describe("the exit status", () => {
  it("is 0 where there is no error, with warnings too", () => {
    write({ "good.md": goodReport });
    expect(check()).toMatchObject({
      status: 0,
      out: "Checked 1 file as of 2026-11-21: no problems.\n",
      remarks: "",
    });
    write({ "good.md": doubtful });
    expect(check().status).toBe(0);
  });

  it("is 1 for an error, and for more warnings than --max-warnings", () => {
    write({ "doubtful.md": doubtful });
    expect(check("--max-warnings", "1").status).toBe(0);
    expect(check("--max-warnings", "0").status).toBe(1);
    // What --quiet leaves out still counts.
    expect(check("--max-warnings", "0", "--quiet")).toMatchObject({ status: 1 });
    write({ "doubtful.md": wrong });
    expect(check("--max-warnings", "10").status).toBe(1);
  });

  it("follows the levels of rules: --rule before the configuration", () => {
    write({ "doubtful.md": doubtful });
    expect(check("--rule", "time-zone-missing=error").status).toBe(1);
    expect(checkJson("--rule", "time-zone-missing=off").findings).toEqual([]);
    library.write({ "afterword.yml": "rules: { time-zone-missing: error }\n" });
    expect(check().status).toBe(1);
    expect(check("--rule", "time-zone-missing=info").status).toBe(0);
  });

  it("is 1 with --rule for one keyword of the schema", () => {
    write({ "wrong.md": wrong });
    expect(check("--rule", "schema/enum=off").status).toBe(0);
    expect(check("--rule", "schema/type=off").status).toBe(1);
    expect(check("--rule", "schema=warn").status).toBe(0);
  });

  it.each([
    [["--nope"], "unknown option '--nope'"],
    [["--as-of", "2026-02-30"], "--as-of takes a date such as 2026-11-21, not “2026-02-30”."],
    [["--as-of", "today"], "not “today”"],
    [["--as-of", ""], "not “”"],
    [["--format", "xml"], "There is no format “xml”."],
    [["--output", "findings.json"], "Expected FORMAT=FILE."],
    [["--output", "xml=findings.xml"], "There is no format “xml”."],
    [["--rule", "time-odrer=off"], "There is no rule “time-odrer”."],
    [["--rule", "time-order=loud"], "Expected ID=off|info|warn|error."],
    [["--rule", "time-order"], "Expected ID=off|info|warn|error."],
    [["--max-warnings", "many"], "Expected a whole number."],
    [["--max-warnings", "-1"], "Expected a whole number."],
    [["postmortems/nothing.md"], "There is no file or folder postmortems/nothing.md."],
    [["--as-of"], "argument missing"],
  ])("is 2 for %j, even where there are errors", (argv, message) => {
    write({ "wrong.md": wrong });
    const { status, out, remarks } = check(...argv);
    expect(remarks).toContain(message);
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });

  it("is 2 for a command that there is not", () => {
    const { status, remarks } = runCompiled(library.root, ["chekc"]);
    expect(remarks).toContain("unknown command 'chekc'");
    expect(status).toBe(2);
  });

  it("is 2 where nothing matched", () => {
    const { status, remarks } = check();
    expect(remarks).toContain("No report was found below postmortems/");
    expect(remarks).toContain("so nothing was checked");
    expect(status).toBe(2);
    write({
      "README.md": "# Ours\n",
      "_draft.md": goodReport,
      ".hidden.md": goodReport,
      "a.txt": goodReport,
    });
    expect(check().status).toBe(2);
    mkdirSync(join(library.root, "postmortems", "2024"));
    expect(check("postmortems/2024").status).toBe(2);
  });
});

describe("a broken afterword.yml", () => {
  it.each([
    ["title: [Ours", "afterword.yml:", "]"],
    ["titel: Ours", "afterword.yml:1:1: Unexpected key `titel`, did you mean `title`?", ""],
    ["title: 7", "afterword.yml:1:8: Unexpected 7, expected a text", 'Quote it: "7"'],
    ["title: a\ntitle: b", "afterword.yml:2:1: ", ""],
    ["timezone: Mars/Base", "afterword.yml:1:11: Unexpected time zone “Mars/Base”", "Europe/Berlin"],
    ["rules: { time-order: loud }", "afterword.yml:1:22: Unexpected “loud”", ""],
    ["rules: { time-odrer: off }", "There is no rule “time-odrer”", "time-order"],
    ["- a\n- b", "afterword.yml:1:1: Unexpected list, expected a group of keys", ""],
    ["limits: { depth: 5 }", "afterword.yml:1:18: Unexpected 5, expected at least 10", ""],
    ["fields: { region: { type: planet } }", "afterword.yml:1:19: The schema of the field `region`", ""],
    ["a: &a [*a]", "afterword.yml:1:7: ", ""],
    ["\ttitle: Ours", "afterword.yml:1:1: ", "a"],
  ])("%j ends with 2, its line and a hint", (config, message, hint) => {
    write({ "wrong.md": wrong });
    library.write({ "afterword.yml": `${config}\n` });
    const { status, out, remarks } = check();
    expect(remarks).toContain(message);
    expect(remarks).toContain(hint);
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });

  it.each(["", "# nothing yet\n", "---\n", "\uFEFFtitle: Ours\n", "title: Ours\r\n"])(
    "is not what %j is",
    (config) => {
      write({ "good.md": goodReport });
      library.write({ "afterword.yml": config });
      expect(check().status).toBe(0);
    },
  );

  it("that cannot be read ends with 2 and a sentence", async () => {
    write({ "good.md": goodReport });
    library.write({ "afterword.yml": "title: Ours\n" });
    const files: FileSystem = {
      ...nodeFiles,
      read: (file) =>
        file.endsWith("afterword.yml") ? Promise.reject(systemError("EACCES")) : nodeFiles.read(file),
    };
    expect((await library.run(["check"], { files })).status).toBe(2);
  });
});

describe("paths", () => {
  it("are checked in the order of their names, in folders of any depth", () => {
    write({ "b.md": wrong, "a.md": wrong, "2024/z.md": wrong, "2024/05/y.md": wrong });
    const { findings } = checkJson("--rule", "seen-before=off");
    expect(findings.map(({ file }) => file)).toEqual([
      "postmortems/2024/05/y.md",
      "postmortems/2024/z.md",
      "postmortems/a.md",
      "postmortems/b.md",
    ]);
  });

  it("are told relative to the library, from wherever it is run", () => {
    write({ "2024/a.md": wrong });
    const folder = join(library.root, "postmortems", "2024");
    for (const path of ["a.md", ".", "../2024", join(folder, "a.md")]) {
      const { out } = runCompiled(folder, ["check", "--format", "json", path]);
      expect((JSON.parse(out) as JsonResult).findings[0]?.file).toBe("postmortems/2024/a.md");
    }
  });

  it("win over the configuration and over names that are no reports'", () => {
    write({ "old/a.md": wrong, "README.md": wrong, "_b.md": wrong, "good.md": goodReport });
    library.write({ "afterword.yml": 'ignore: ["old/**"]\n', "notes/c.md": wrong });
    expect(check().status).toBe(0);
    for (const path of ["postmortems/old/a.md", "postmortems/README.md", "postmortems/_b.md", "notes/c.md"]) {
      expect(checkJson(path)).toMatchObject({ status: 1, files: 1, findings: [{ file: path }] });
    }
  });

  it("may be given several times, and count once", () => {
    write({ "a.md": wrong, "b.md": wrong });
    const { files } = checkJson("postmortems/a.md", "postmortems", "./postmortems/a.md");
    expect(files).toBe(2);
  });

  it("out of the library are not followed through symbolic links", () => {
    const other = new TemporaryLibrary().write({ "strangers.md": wrong, "folder/more.md": wrong });
    write({ "good.md": goodReport });
    symlinkSync(join(other.root, "strangers.md"), join(library.root, "postmortems", "link.md"));
    symlinkSync(join(other.root, "folder"), join(library.root, "postmortems", "folder"));
    symlinkSync(library.root, join(library.root, "postmortems", "round"));
    expect(checkJson()).toMatchObject({ status: 0, files: 1, findings: [] });
    other.remove();
  });

  it("that lead nowhere are no reports, and bring nothing down", async () => {
    write({ "good.md": goodReport });
    symlinkSync(join(library.root, "nowhere"), join(library.root, "postmortems", "dangling.md"));
    symlinkSync("self.md", join(library.root, "postmortems", "self.md"));
    expect((await library.run(["check"])).status).toBe(0);
  });

  it("of a folder that cannot be read are a finding or a sentence, not a crash", async () => {
    write({ "good.md": goodReport, "locked/a.md": goodReport });
    const files: FileSystem = {
      ...nodeFiles,
      list: (folder) =>
        folder.endsWith("locked") ? Promise.reject(systemError("EACCES")) : nodeFiles.list(folder),
    };
    const { status } = await library.run(["check"], { files });
    expect(status).toBeGreaterThan(0);
  });

  it("name what is reported; reports beside them are read, so that ids are compared", () => {
    write({ "a.md": goodReport, "b.md": wrong, "c/a.md": goodReport });
    const { findings, files } = checkJson("postmortems/c/a.md", "--rule", "seen-before=off");
    expect(files).toBe(1);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["postmortems/c/a.md id-duplicate"]);
  });

  it("get findings about reports together, whichever of the two comes first", () => {
    write({ "a.md": goodReport, "c/a.md": goodReport });
    const { findings } = checkJson("postmortems/a.md", "--rule", "seen-before=off");
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["postmortems/a.md id-duplicate"]);
  });
});

describe("standard input", () => {
  it("is checked under the name that --stdin-filename gives", () => {
    write({ "good.md": goodReport });
    const { status, out } = checkInput(
      wrong,
      "-",
      "--stdin-filename",
      "postmortems/new.md",
      "--format",
      "json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: 1,
      findings: [{ file: "postmortems/new.md", rule: "schema/enum", line: 3, column: 11 }],
    });
  });

  it("stands for the file of that name, as an editor has it", () => {
    write({ "good.md": goodReport });
    const { status } = checkInput(goodReport, "-", "--stdin-filename", "postmortems/good.md");
    expect(status).toBe(0);
  });

  it.each(["./postmortems/good.md", "absolute"])("stands for it under the name %s too", (name) => {
    write({ "good.md": goodReport });
    const path = name === "absolute" ? join(library.root, "postmortems", "good.md") : name;
    const { status } = checkInput(goodReport, "-", "--stdin-filename", path);
    expect(status).toBe(0);
  });

  it("needs no library and no name", () => {
    expect(checkInput(goodReport, "-").status).toBe(0);
    expect(checkInput(wrong, "-").status).toBe(1);
  });

  it.each([
    ["nothing", "", "frontmatter-missing"],
    ["UTF-16", Buffer.from(`\uFEFF${goodReport}`, "utf16le"), "encoding"],
    ["a NUL", "---\ntitle: \u0000\n---\n", "encoding"],
  ])("may hold %s", (_, input, rule) => {
    const { status, out } = checkInput(input, "-", "--format", "json");
    expect(status).toBe(1);
    expect((JSON.parse(out) as JsonResult).findings.map((finding) => finding.rule)).toEqual([rule]);
  });
});

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}
