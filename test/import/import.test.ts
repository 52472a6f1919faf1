import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { guide, kettleOutage, kettleOutageWith } from "./documents.ts";

let library: TemporaryLibrary;

beforeEach(() => {
  library = new TemporaryLibrary();
});

afterEach(() => library.remove());

describe("import", () => {
  test("writes a draft that passes the check, and says what it read", async () => {
    library.write({ "docs/kettle.md": kettleOutage });
    const { status, out, remarks } = await library.run(["import", "docs/kettle.md"]);
    expect([status, remarks]).toEqual([0, ""]);
    expect(out).toMatch(/^docs\/kettle\.md → postmortems\/kettle\.md\n {2}read {7}title, .*severity/);
    expect(out).toContain("3 events, 2 measures\n");
    expect(out).toMatch(/\n1 file: 1 imported\.\n.*`afterword check`\.\n$/);
    const draft = library.read("postmortems/kettle.md");
    expect(draft).toContain("status: draft\nseverity: sev2\n");
    expect(draft).toContain("from: docs/kettle.md");
    expect((await library.run(["check"])).status).toBe(0);
  });

  test("writes published reports where that is asked for", async () => {
    library.write({ "kettle.md": kettleOutage });
    await library.run(["import", "kettle.md", "--as", "published", "--out", "elsewhere"]);
    expect(library.read("elsewhere/kettle.md")).toContain("status: published\n");
  });

  test("reads every Markdown file below a folder, but for dot files and packages", async () => {
    library.write({
      "old/a.md": kettleOutage,
      "old/b/c.markdown": kettleOutageWith("Toaster outage"),
      "old/d.mdx": kettleOutageWith("Mixer outage"),
      "old/.hidden/e.md": kettleOutage,
      "old/node_modules/f/g.md": kettleOutage,
      "old/notes.txt": "no",
    });
    const { status, out } = await library.run(["import", "old", "--report", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([
      "old/a.md",
      "old/b/c.markdown",
      "old/d.mdx",
    ]);
    expect(library.read("postmortems/d.md")).toContain("Mixer outage");
  });

  test("takes standard input, under a name or without one", async () => {
    const readStandardInput = async () => new TextEncoder().encode(kettleOutage);
    const bare = await library.run(["import", "-"], { readStandardInput });
    expect([bare.status, bare.out]).toEqual([0, expect.stringContaining("kettle-service-outage.md")]);
    const args = ["import", "-", "--stdin-filename", "docs/tea.md"];
    const named = await library.run(args, { readStandardInput });
    expect([named.status, named.out]).toEqual([0, expect.stringContaining("postmortems/tea.md")]);
    expect(library.read("postmortems/tea.md")).toContain("from: docs/tea.md");
  });

  test("gives two documents of one name two ids", async () => {
    library.write({ "a/kettle.md": kettleOutage, "b/kettle.md": kettleOutageWith("Toaster outage") });
    const { status } = await library.run(["import", "a", "b"]);
    expect(status).toBe(0);
    expect(library.read("postmortems/kettle.md")).toContain("Kettle service outage");
    expect(library.read("postmortems/kettle-2.md")).toContain("Toaster outage");
    expect((await library.run(["check"])).status).toBe(0);
  });

  test("makes several reports of a file with several incidents", async () => {
    const part = (title: string) => kettleOutageWith(title).replaceAll(/^#/gm, "##");
    const text = `# Incidents of March\n\n${part("Kettle outage on 12 March 2024")}\n${part("Toaster outage on 12 March 2024")}`;
    library.write({ "march.md": text });
    const { status, out } = await library.run(["import", "march.md"]);
    expect(status).toBe(0);
    expect(out).toContain("1 file: 1 imported as 2 reports.");
  });

  test("refuses what tells of no incident, and goes on with the others", async () => {
    library.write({ "docs/guide.md": guide, "docs/kettle.md": kettleOutage });
    const { status, out } = await library.run(["import", "docs"]);
    expect(status).toBe(1);
    expect(out).toContain("docs/guide.md: not imported\n  It describes how something is done");
    expect(out).toContain("2 files: 1 imported, 1 not imported.");
    expect(library.read("postmortems/kettle.md")).toContain("Kettle");
  });

  test("leaves reports of Afterword as they are", async () => {
    library.write({ "old/good.md": goodReport, "old/kettle.md": kettleOutage });
    await library.run(["import", "old/kettle.md"]);
    for (const path of ["old/good.md", "postmortems/kettle.md"]) {
      const { status, out } = await library.run(["import", path, "--out", "again"]);
      expect([status, out]).toEqual([1, expect.stringContaining("It is a report of Afterword already")]);
    }
  });

  test("tells only what needs a look where it is to be quiet", async () => {
    library.write({ "docs/guide.md": guide, "docs/kettle.md": kettleOutage });
    const { out } = await library.run(["import", "docs", "--quiet"]);
    expect(out).toContain("docs/guide.md: not imported");
    expect(out).not.toContain("kettle.md");
  });

  test("tells contradictions with the line of the original, and writes them as they are", async () => {
    library.write({
      "kettle.md": kettleOutage.replace("- 09:12 Alert", "- 09:30 Nobody notices\n- 09:12 Alert"),
    });
    const { status, out } = await library.run(["import", "kettle.md"]);
    expect(status).toBe(0);
    expect(out).toContain("conflict   line 16: goes back in time: “");
    expect(out).toContain("One contradicts itself; that is kept as it was written.");
    const check = await library.run(["check"]);
    expect([check.status, check.out]).toEqual([1, expect.stringContaining("timeline-order")]);
  });
});

test("long work says that it goes on, and what needs nothing is said once", async () => {
  for (let number = 10; number < 35; number++) library.write({ [`old/${number}.md`]: kettleOutage });
  const first = await library.run(["import", "old", "--quiet"], { interactive: true });
  expect(first).toMatchObject({ status: 0, remarks: "Read 20 of 25 files…\n" });
  expect(first.out).toMatch(/^25 files: 25 imported\.\n/);
  const { out } = await library.run(["import", "postmortems", "--out", "again"]);
  expect(out).toMatch(/^25 files: not imported\n {2}It is a report of Afterword already/);
});

describe("import --force", () => {
  test("is needed to write over a file", async () => {
    library.write({ "kettle.md": kettleOutage, "other.md": kettleOutageWith("Toaster outage") });
    library.write({ "postmortems/kettle.md": "mine\n" });
    const first = await library.run(["import", "kettle.md", "other.md"]);
    expect(first.status).toBe(1);
    expect(first.out).toContain("kettle.md: failed\n  postmortems/kettle.md exists already. Give --force");
    expect(library.read("postmortems/kettle.md")).toBe("mine\n");
    expect(library.read("postmortems/other.md")).toContain("Toaster");
    expect((await library.run(["import", "kettle.md", "--force"])).status).toBe(0);
    expect(library.read("postmortems/kettle.md")).toContain("Kettle");
  });

  test("does not give an id twice", async () => {
    library.write({ "kettle.md": kettleOutage, "postmortems/2024/kettle.md": goodReport });
    const { status, out } = await library.run(["import", "kettle.md", "--force"]);
    expect([status, out]).toEqual([
      1,
      expect.stringContaining("The library has a report kettle already: postmortems/2024/kettle.md."),
    ]);
  });

  test("does not write over the document itself", async () => {
    library.write({ "postmortems/kettle.md": kettleOutage });
    const { status, out } = await library.run(["import", "postmortems/kettle.md", "--force"]);
    expect([status, out]).toEqual([1, expect.stringContaining("Give --in-place")]);
    expect(library.read("postmortems/kettle.md")).toBe(kettleOutage);
  });
});

describe("import cannot begin", () => {
  test.each([
    [["no-such.md"], "There is no file or folder no-such.md."],
    [["empty"], "No Markdown file was found below empty"],
    [["kettle.md", "--out", "kettle.md"], "kettle.md is not a folder"],
    [["kettle.md", "--in-place", "--out", "x"], "cannot be given with --out"],
    [["-", "--in-place"], "Standard input has no place of its own"],
    [["kettle.md", "--as", "final"], "Allowed choices are draft, published"],
    [["kettle.md", "--report", "xml"], "Allowed choices are text, json"],
    [[], "missing required argument"],
  ])("with %j", async (args, message) => {
    library.write({ "kettle.md": kettleOutage, "empty/notes.txt": "" });
    const { status, out, remarks } = await library.run(["import", ...args]);
    expect([status, out]).toEqual([2, ""]);
    expect(remarks).toContain(message);
  });
});

test("the report as data", async () => {
  library.write({ "docs/guide.md": guide, "docs/kettle.md": kettleOutage });
  const { out, remarks } = await library.run(["import", "docs", "--report", "json"]);
  const report = JSON.parse(out);
  expect(remarks).toBe("");
  expect(report.version).toBe(1);
  expect(report.summary).toEqual({ files: 2, imported: 1, refused: 1, failed: 0, drafts: 1 });
  expect(report.files[0]).toEqual({
    file: "docs/guide.md",
    outcome: "refused",
    reason: expect.stringContaining("It describes"),
    drafts: [],
  });
  const [draft] = report.files[1].drafts;
  expect(draft).toMatchObject({
    path: "postmortems/kettle.md",
    id: "kettle",
    layouts: expect.any(Array),
    entries: 3,
    entriesWithoutTime: 0,
    measures: 2,
    remarks: expect.any(Array),
    contradictions: [],
    errors: [],
    assets: { copied: [], missing: [] },
  });
  expect(draft.fields.severity).toEqual({ status: "read", value: "sev2", from: "sev2", line: 4 });
  expect(draft.fields.services).toEqual({ status: "missing", value: null, from: null, line: null });
});

test("the same bytes twice, and under another clock on the wall", async () => {
  const written = async (zone: string): Promise<string> => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      library.write({ "docs/kettle.md": kettleOutage });
      const { out } = await library.run(["import", "docs", "--force", "--report", "json"]);
      return out + library.read("postmortems/kettle.md");
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  };
  const first = await written("UTC");
  expect(await written("UTC")).toBe(first);
  expect(await written("Pacific/Apia")).toBe(first);
});
