import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

const measures = `## Measures

- [ ] Print a test page in every release (owner: @labels; kind: prevent; due: 2026-12-01; issue: LAB-7)
- [ ] Alert on blank pages (owner: @sre; kind: detect; due: 2026-11-01)
- [x] Roll the release back (owner: @labels; kind: mitigate)
- Look into the font's licence
- ~~Buy other printers~~
`;

let library: TemporaryLibrary;
beforeEach(() => {
  library = new TemporaryLibrary().write({
    "postmortems/a.md": goodReport.replace(/## Measures\n[\s\S]*?(?=\n## |$)/, measures),
  });
});
afterEach(() => library.remove());

/** The texts of the listed measures, in order. */
async function listed(...options: readonly string[]): Promise<readonly string[]> {
  const { out } = await library.run(["measures", "--format", "json", ...options]);
  return (JSON.parse(out) as { measures: { text: string }[] }).measures.map(({ text }) => text);
}

describe("afterword measures", () => {
  test("lists the overdue ones first, with owner, issue and report", async () => {
    const { out, status } = await library.run(["measures"]);
    expect(status).toBe(0);
    expect(out).toBe(
      `Overdue, 1
  2026-11-01  Alert on blank pages
              @sre · 20 days overdue · a

Open, 1
  2026-12-01  Print a test page in every release
              @labels · open for 992 days · LAB-7 · a

State not stated, 1
  no date     Look into the font's licence
              no owner · open for 992 days · a

Done, 1
  no date     Roll the release back
              @labels · a

Dropped, 1
  no date     Buy other printers
              a

5 measures as of 2026-11-21: 1 overdue, 1 open, 1 not stated, 1 done, 1 dropped.
`,
    );
  });

  test("fits into 80 columns, however long a text is, and shows no control characters", async () => {
    const text = `Compare ${"every label with its order ".repeat(20)}\u001b[31m`;
    library.write({ "postmortems/a.md": goodReport.replace("Print a test page in every release", text) });
    const { out } = await library.run(["measures"]);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).not.toContain("\u001b");
  });

  test("tells what is late by the service level of its severity from what is overdue", async () => {
    library.write({
      "postmortems/a.md": goodReport
        .replace("severity: sev3", "severity: sev1")
        .replace(
          "- [x] Print a test page in every release (owner: @labels; kind: prevent; due: 2024-04-01;",
          "- [ ] Print (owner: @labels;",
        ),
    });
    const { out } = await library.run(["measures"]);
    expect(out).toContain("Late by service level, 1\n  2024-03-19  Print\n");
    expect(out).toContain("level of 15 days for sev1");
    expect((await library.run(["measures", "--fail-on", "overdue"])).status).toBe(0);
    library.write({ "afterword.yml": "serviceLevels: {}\n" });
    expect((await library.run(["measures"])).out).toContain("Open, 1\n  no date     Print\n");
    library.write({ "afterword.yml": "serviceLevels: { sev9: 3 }\n" });
    const wrong = await library.run(["measures"]);
    expect(wrong.status).toBe(2);
    expect(wrong.remarks).toContain("afterword.yml:1:18: Unexpected severity “sev9”");
  });

  test("filters by state and owner", async () => {
    expect(await listed("--overdue")).toEqual(["Alert on blank pages"]);
    expect(await listed("--open")).toHaveLength(3);
    expect(await listed("--open", "--owner", "labels")).toEqual(["Print a test page in every release"]);
    expect(await listed("--overdue", "--as-of", "2027-01-01")).toHaveLength(2);
  });

  test("writes a table and a calendar", async () => {
    const csv = await library.run(["measures", "--format", "csv", "--overdue"]);
    expect(csv.out.trimEnd().split("\r\n")).toHaveLength(2);
    const ics = await library.run(["measures", "--format", "ics", "--open"]);
    expect(ics.out.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test("fails a scheduled job where one is overdue, and only then", async () => {
    expect((await library.run(["measures", "--fail-on", "overdue"])).status).toBe(1);
    expect((await library.run(["measures", "--fail-on", "overdue", "--owner", "@labels"])).status).toBe(0);
  });

  test.each([
    [["--format", "xml"], "There is no format “xml”."],
    [["--fail-on", "open"], "There is no state “open” to fail on."],
    [["--owner", "@lables"], "No measure has the owner “@lables”.\n  Did you mean @labels?"],
  ])("refuses %j", async (options, sentence) => {
    const { status, remarks } = await library.run(["measures", ...options]);
    expect(status).toBe(2);
    expect(remarks).toContain(sentence);
  });
});
