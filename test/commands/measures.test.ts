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
      [
        "2026-11-01  overdue     @sre     Alert on blank pages",
        "                                 a",
        "2026-12-01  open        @labels  Print a test page in every release (LAB-7)",
        "                                 a",
        "no date     done        @labels  Roll the release back",
        "                                 a",
        "no date     not stated  –        Look into the font's licence",
        "                                 a",
        "no date     dropped     –        Buy other printers",
        "                                 a",
        "",
        "5 measures as of 2026-11-21: 2 open, 1 not stated, 1 overdue.",
        "",
      ].join("\n"),
    );
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
  ])("refuses %j", async (options, sentence) => {
    const { status, remarks } = await library.run(["measures", ...options]);
    expect(status).toBe(2);
    expect(remarks).toContain(sentence);
  });
});
