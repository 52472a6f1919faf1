import fc from "fast-check";
import { expect, test } from "vitest";
import { output as measures } from "../../src/outputs/api-measures-csv.ts";
import { output as postmortems } from "../../src/outputs/api-postmortems-csv.ts";
import { csvText, harmlessCell } from "../../src/outputs/csv-text.ts";
import { aFullReport, anOddReport } from "../site/a-report.ts";
import { anyText, aReportWith, fileOf } from "./written.ts";

/** Reads CSV by RFC 4180, strictly. */
function readCsv(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new Error(`No field: ${text.slice(at, at + 60)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
  }
  if (rows.pop()?.length !== 0) throw new Error("The last line does not end");
  return rows;
}

/** Rows as objects by the names of their columns. */
function recordsOf(text: string): Record<string, string | undefined>[] {
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index]]));
  });
}

test("postmortems.csv has the facts of every report", () => {
  const [full, odd] = recordsOf(
    fileOf(postmortems, "api/v1/postmortems.csv", [aFullReport(), anOddReport()], { base: "/sub/" }),
  );
  expect(full).toMatchObject({
    id: "full",
    url: "/sub/postmortems/full/",
    services: "checkout; orders",
    "moments.started.at": "2024-05-12T20:30:00Z",
    "moments.started.precision": "minute",
    "moments.declared.at": "",
    "minutes.toResolve": "75",
    timelineEvents: "8",
    ongoing: "false",
  });
  expect(odd).toMatchObject({
    title: `<script>alert("1")</script> & 'quotes'`,
    "moments.detected.precision": "day",
    "minutes.toDetect": "",
    ongoing: "true",
  });
});

test("measures.csv has every measure", () => {
  const records = recordsOf(fileOf(measures, "api/v1/measures.csv", [aFullReport()]));
  expect(records.map(({ state, overdue }) => [state, overdue])).toEqual([
    ["done", "false"],
    ["open", "true"],
    ["open", "false"],
    ["not-stated", "false"],
    ["dropped", "false"],
  ]);
  expect(records[0]).toMatchObject({ report: "full", owners: "'@orders", due: "", ageDays: "233" });
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r\n=1", "'\r\n=1"],
  ["＝1+1", "'＝1+1"],
  ["a=1", "a=1"],
  ["bell\u0007", "bell\ufffd"],
  ["", ""],
])("%j is written as %j", (text, cell) => {
  expect(harmlessCell(text)).toBe(cell);
});

test("any table is read back as it was, but for what would be executed", () => {
  const row = fc.record({ one: anyText, list: fc.array(anyText, { maxLength: 3 }), count: fc.nat() });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const columns = {
        one: (row: { one: string }) => row.one,
        list: (row: { list: readonly string[] }) => row.list,
        "count, of all": (row: { count: number }) => row.count,
      };
      const [names, ...cells] = readCsv(csvText(columns, rows));
      expect(names).toEqual(["one", "list", "count, of all"]);
      expect(cells).toEqual(
        rows.map(({ one, list, count }) => [
          harmlessCell(one),
          list.map(harmlessCell).join("; "),
          String(count),
        ]),
      );
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test("whatever an author wrote, every row is one report or measure", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const report = aReportWith(text);
      expect(recordsOf(fileOf(postmortems, "api/v1/postmortems.csv", [report]))).toHaveLength(1);
      expect(recordsOf(fileOf(measures, "api/v1/measures.csv", [report]))).toHaveLength(2);
    }),
  );
});
