import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const measures = `## Measures

- [ ] By id (owner: @labels; due: 2026-12-01; issue: LAB-7)
- [ ] By link (owner: @labels; due: 2026-11-01; issue: https://tracker.example.com/browse/LAB-8)
- [x] Ticked (owner: @labels; done: 2026-02-01; issue: LAB-9)
- [ ] By number (issue: #12)
- [ ] Elsewhere (issue: https://github.com/acme/orders/issues/12)
- [ ] Without an issue
`;

let library: TemporaryLibrary;
beforeEach(() => {
  library = new TemporaryLibrary().write({
    "postmortems/a.md": goodReport.replace(/## Measures\n[\s\S]*$/, measures),
    "afterword.yml": "measures: { state: state.csv }\nrepository: https://github.com/acme/postmortems\n",
  });
});
afterEach(() => library.remove());

interface Listed {
  readonly text: string;
  readonly state: string;
  readonly [key: string]: unknown;
}

/** The measures by their text, with an export. */
async function measuresWith(
  file: string,
  content: string | Uint8Array,
): Promise<ReadonlyMap<string, Listed>> {
  library.write({ [file]: content });
  const { out, remarks } = await library.run(["measures", "--format", "json"]);
  if (out === "") throw new Error(remarks);
  return new Map((JSON.parse(out) as { measures: Listed[] }).measures.map((one) => [one.text, one]));
}

describe("the export of a tracker", () => {
  test("goes before the report, in the columns that it has", async () => {
    const found = await measuresWith(
      "state.csv",
      'issue,status,done,asOf,Summary\r\nLAB-7,Closed,2026-11-03,2026-11-18,"Not, read"\r\nlab-9,Reopened,,2026-11-18,\r\n,,,,\r\n',
    );
    expect(found.get("By id")).toMatchObject({
      state: "done",
      doneOn: "2026-11-03",
      due: "2026-12-01",
      owner: "@labels",
      stateFrom: "tracker",
      stateOf: "2026-11-18",
    });
    expect(found.get("Ticked")).toMatchObject({ state: "open", doneOn: null, stateFrom: "tracker" });
    expect(found.get("By link")).toMatchObject({ state: "open", stateFrom: "report", stateOf: null });
  });

  test("gives owner and due date, and an empty cell says nothing", async () => {
    const found = await measuresWith(
      "state.csv",
      "\ufeffissue;status;owner;due\nLAB-7;In Progress;@print;2027-01-01T10:00:00+01:00\nLAB-8;;Unassigned;\n",
    );
    expect(found.get("By id")).toMatchObject({
      owner: "@print",
      owners: ["@print"],
      due: "2027-01-01",
      stateOf: null,
    });
    expect(found.get("By link")).toMatchObject({ owner: "@labels", due: "2026-11-01", stateFrom: "report" });
  });

  test.each([
    ["an id, a link", "LAB-8", "By link", true],
    ["a link, an id", "https://tracker.example.com/browse/LAB-7", "By id", true],
    [
      "two links to one host",
      "https://tracker.example.com/projects/LAB/issues/LAB-8?filter=1",
      "By link",
      true,
    ],
    ["two links to different hosts", "https://other.example.com/browse/LAB-8", "By link", false],
    [
      "a number and the library's repository",
      "https://github.com/acme/postmortems/issues/12",
      "By number",
      true,
    ],
    ["a number and a pull request there", "https://github.com/Acme/postmortems/pull/12", "By number", true],
    ["two numbers", "12", "By number", true],
    ["a number and another repository", "https://github.com/acme/orders/issues/12", "By number", false],
    ["a repository's short name and a link", "acme/orders#12", "Elsewhere", true],
    ["a number and a link to another repository", "#12", "Elsewhere", false],
    ["another id", "LAB-70", "By id", false],
  ])("matches %s: %s", async (_name, issue, text, matches) => {
    const found = await measuresWith("state.csv", `issue,status\n${issue},done\n`);
    expect(found.get(text)?.state).toBe(matches ? "done" : "open");
  });

  test.each([
    ["Open", "open"],
    ["To Do", "open"],
    ["IN_PROGRESS", "open"],
    ["Done", "done"],
    ["closed", "done"],
    ["Resolved", "done"],
    ["Won’t do", "dropped"],
    ["Cancelled", "dropped"],
    ["Duplicate", "dropped"],
  ])("understands the status %s", async (status, state) => {
    const found = await measuresWith("state.csv", `issue,status\nLAB-7,${status}\n`);
    expect(found.get("By id")?.state).toBe(state);
  });

  test("may be JSON: an array, or an object with a date for all", async () => {
    library.write({ "afterword.yml": "measures: { state: tracker/state.json }\n" });
    const rows = [
      { issue: "LAB-7", status: "done", done: null },
      { issue: 12, status: "open", asOf: "2026-11-02" },
    ];
    const array = await measuresWith("tracker/state.json", JSON.stringify(rows));
    // The rows without a date of their own are of the newest in the file.
    expect(array.get("By id")).toMatchObject({ state: "done", stateOf: "2026-11-02" });
    const whole = await measuresWith(
      "tracker/state.json",
      JSON.stringify({ asOf: "2026-11-10", measures: rows }),
    );
    expect(whole.get("By id")).toMatchObject({ stateOf: "2026-11-10" });
    expect(whole.get("By number")).toMatchObject({ stateOf: "2026-11-02" });
  });

  test("is in counts, text, CSV, calendar and on pages, which say of which day it is", async () => {
    library.write({
      "state.csv": "issue,status,due,asOf\nLAB-7,Done,,2026-11-18\nLAB-8,Blocked,2026-12-24,2026-11-18\n",
    });
    const text = await library.run(["measures", "--owner", "@labels"]);
    expect(text.out).toContain(
      "3 measures as of 2026-11-21: 0 overdue, 1 open, 0 not stated, 2 done, 0 dropped.",
    );
    expect(text.out).toContain("state of 2026-11-18");
    const csv = await library.run(["measures", "--format", "csv"]);
    expect(csv.out).toContain(",tracker,2026-11-18\r\n");
    const ics = await library.run(["measures", "--format", "ics"]);
    expect(ics.out).toContain("DTSTART;VALUE=DATE:20261224");
    expect(ics.out).not.toContain("SUMMARY:By id");
    expect((await library.run(["show", "a"])).out).toContain("state of 2026-11-18");
    await library.run(["build", "--no-search"]);
    expect(library.read("_site/measures/index.html")).toContain("that of the tracker on 18 Nov 2026");
    expect(library.read("_site/postmortems/a/index.html")).toContain("<dt>State of</dt>");
    const { postmortems } = JSON.parse(library.read("_site/api/v1/library.json"));
    expect(postmortems[0].measureCounts).toMatchObject({ total: 6, done: 2, open: 4, overdue: 0 });
  });

  test("cannot put a formula into a spreadsheet or markup on a page", async () => {
    library.write({
      "state.csv":
        'issue,status,owner\nLAB-7,open,"=HYPERLINK(""https://evil.example"")"\nLAB-8,open,<script>alert(1)</script>\n',
    });
    const csv = await library.run(["measures", "--format", "csv"]);
    expect(csv.out).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    await library.run(["build", "--no-search"]);
    expect(library.read("_site/measures/index.html")).not.toContain("<script>alert");
  });
});

describe("an export that cannot be used is one sentence", () => {
  test.each([
    ["state.csv", "", "state.csv is empty."],
    ["state.csv", "key,status\nLAB-7,done\n", "state.csv:1: No column is named “issue”."],
    [
      "state.csv",
      "issue,statsu\nLAB-7,done\n",
      "state.csv:1: Unexpected column “statsu”, expected “status”.",
    ],
    ["state.csv", "issue,Summary\nLAB-7,x\n", "state.csv:1: No column says anything of an issue."],
    [
      "state.csv",
      "issue,status,Status\nLAB-7,done,open\n",
      "state.csv:1: Unexpected second column “status”.",
    ],
    ["state.csv", 'issue,status\n"LAB\n7",open\n,done\n', "state.csv:4: The row has no issue."],
    [
      "state.csv",
      "issue,status\n\nLAB-7,Frozen\n",
      "state.csv:3: Unexpected status “Frozen”, expected a known one.",
    ],
    [
      "state.csv",
      "issue,due\nLAB-7,2026-02-30\n",
      "state.csv:2: Unexpected due “2026-02-30”, expected a day such as",
    ],
    ["state.csv", "issue,done\nLAB-7,01/Mar/26\n", "state.csv:2: Unexpected done “01/Mar/26”"],
    [
      "state.csv",
      "issue,status\nLAB-7,done\nlab-7,open\n",
      "state.csv:3: Unexpected second row for lab-7; the first is state.csv:2.",
    ],
    [
      "state.csv",
      'issue,status\nLAB-7,"done\n',
      "Unexpected end, expected the quote of a cell to be closed.",
    ],
    ["state.csv", "issue,status\nLAB-7\n", "state.csv:2: Unexpected number of cells"],
    [
      "state.csv",
      new Uint8Array([0xff, 0xfe, 0x69, 0]),
      "state.csv: Unexpected UTF-16 text, expected UTF-8.",
    ],
    ["state.json", "{ nothing }", "state.json:1:3: Unexpected “n”, expected a key in quotes or “}”."],
    ["state.json", '{ "measures": 7 }', "state.json: Unexpected a number, expected an array of measures."],
    [
      "state.json",
      '[{ "issue": "LAB-7" }, null]',
      "state.json, entry 2: Unexpected null, expected an object.",
    ],
    [
      "state.json",
      '[{ "issue": "LAB-7", "stauts": "done" }]',
      "state.json, entry 1: Unexpected key “stauts”, expected “status”.",
    ],
    [
      "state.json",
      '[{ "issue": ["LAB-7"] }]',
      "state.json, entry 1: Unexpected issue that is an array, expected text.",
    ],
    ["state.json", '[{ "status": "done" }]', "state.json, entry 1: The row has no issue."],
    [
      "state.xlsx",
      "PK",
      "measures.state names “state.xlsx”, expected a file that ends in .csv, .tsv or .json.",
    ],
  ])("%s: %j", async (file, content, sentence) => {
    library.write({ "afterword.yml": `measures: { state: ${file} }\n`, [file]: content });
    const { status, remarks, out } = await library.run(["measures"]);
    expect(remarks).toContain(sentence);
    expect([status, out]).toEqual([2, ""]);
  });

  test("a status word that is not known is told which are", async () => {
    library.write({ "state.csv": "issue,status\nLAB-7,Frozen\n" });
    expect((await library.run(["measures"])).remarks).toMatch(
      /open: open, to do.*done: done, closed.*dropped: dropped/,
    );
  });

  test("a file that is not there, is a folder, or is too large", async () => {
    expect((await library.run(["measures"])).remarks).toContain(
      "measures.state names “state.csv”, which does not exist.",
    );
    mkdirSync(join(library.root, "state.csv"));
    expect((await library.run(["measures"])).remarks).toContain(
      "measures.state names “state.csv”, which is not a file.",
    );
    rmSync(join(library.root, "state.csv"), { recursive: true });
    library.write({ "state.csv": `issue,status\n${"x".repeat(16 * 1024 * 1024)}` });
    expect((await library.run(["measures"])).remarks).toContain(
      "measures.state names “state.csv”, which is larger than 16 MiB.",
    );
  });

  test("nothing outside the library is read, by a path or by a symbolic link", async () => {
    const outside = mkdtempSync(join(tmpdir(), "afterword-outside-"));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, "state.csv"), "issue,status\nLAB-7,done\n");
    symlinkSync(join(outside, "state.csv"), join(library.root, "state.csv"));
    for (const [path, reason] of [
      ["state.csv", "is a link to a file outside the library"],
      [join(outside, "state.csv"), "lies outside the library"],
      ["../state.csv", "lies outside the library"],
    ] as const) {
      library.write({ "afterword.yml": `measures: { state: ${JSON.stringify(path)} }\n` });
      const { status, remarks } = await library.run(["measures"]);
      expect(remarks).toContain(`which ${reason}.`);
      expect(status).toBe(2);
    }
  });

  test("check says it too, and build writes nothing", async () => {
    expect((await library.run(["check"])).status).toBe(2);
    expect((await library.run(["build", "--no-search"])).status).toBe(2);
    expect(() => library.read("_site/index.html")).toThrow();
  });
});
