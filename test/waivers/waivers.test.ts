import { describe, expect, test } from "vitest";
import { checkOne } from "../support/check-files.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";

async function found(text: string): Promise<readonly string[]> {
  const findings = await checkOne(text);
  return findings
    .filter(({ fatal }) => fatal !== undefined && fatal !== null)
    .map(({ line, ruleId }) => `${line} ${ruleId}`);
}

const early = "- 09:10 **Acknowledged** — Mira takes the call.";
const late = goodReportWith("- 09:20 **Acknowledged** — Mira takes the call.", early);

describe("a waiver", () => {
  test("at the end of an item waives that item", async () => {
    expect(await found(late)).toEqual(
      ["18 time-order", "18 timeline-order"].map((row) => row.replace("18", lineOf(late, early))),
    );
    const waived = late.replace(
      early,
      `${early} <!-- afterword-disable-line time-order, timeline-order: the phone's clock -->`,
    );
    expect(await found(waived)).toEqual([]);
  });

  test("on another line waives nothing, and says so", async () => {
    const text = late.replace(
      "A shop calls.",
      "A shop calls. <!-- afterword-disable-line time-order, timeline-order: wrong line -->",
    );
    const line = lineOf(text, "A shop calls");
    expect(await found(text)).toContain(`${line} waiver-unused`);
  });

  test("anywhere for the whole file", async () => {
    const text = `${late}\n<!-- afterword-disable time-order, timeline-order: clocks differed that night -->\n`;
    expect(await found(text)).toEqual([]);
  });

  test("in the front matter, at its line", async () => {
    const text = goodReportWith(
      "severity: sev3",
      "severity: huge # afterword-disable-line schema: our old scale",
    );
    expect(await found(text)).toEqual([]);
    expect(await found(text.replace("schema:", "schema/enum:"))).toEqual([]);
    expect(await found(text.replace("schema:", "schema/type:"))).toEqual([
      "3 schema/enum",
      "3 waiver-unused",
    ]);
  });

  test("in a cell of a table, which stays a table", async () => {
    const table =
      "| Time | Event |\n| --- | --- |\n| 09:14 | **Detected** A shop calls. |\n| 09:05 | Earlier. <!-- afterword-disable-line timeline-order: told later --> |\n| 09:45 | **Resolved** |";
    const text = goodReport.replace(/- 09:14[\s\S]*prints again\./, table);
    expect(await found(text)).toEqual([]);
  });

  test("without a reason is an error and waives nothing", async () => {
    for (const waiver of [
      "afterword-disable timeline-order, time-order",
      "afterword-disable timeline-order, time-order:  ",
    ]) {
      const rules = await found(`${late}\n<!-- ${waiver} -->\n`);
      expect(rules.map((row) => row.split(" ")[1])).toEqual([
        "time-order",
        "timeline-order",
        "waiver-reason",
      ]);
    }
  });

  test("cannot talk past what could not be read, nor past a secret", async () => {
    const key = `AKIA${"IOSFODNN7EXAMPLA"}`;
    const secret = goodReportWith(
      "A shop calls.",
      `A shop calls. ${key} <!-- afterword-disable-line secret: it is old -->`,
    );
    const rules = (await found(secret)).map((row) => row.split(" ")[1]);
    expect(rules).toEqual(["secret", "waiver-unused"]);
    const broken = goodReportWith(
      "severity: sev3",
      "severity: sev3\nseverity: sev2 # afterword-disable-line yaml-syntax: both",
    );
    expect((await found(broken)).map((row) => row.split(" ")[1])).toContain("yaml-syntax");
  });

  test("of a rule that does not exist is named", async () => {
    expect(
      (await found(`${goodReport}\n<!-- afterword-disable time-ordr: why -->\n`)).map(
        (row) => row.split(" ")[1],
      ),
    ).toEqual(["waiver-unused"]);
  });

  test("takes linear time on many comments that never close", async () => {
    await found(`${goodReport}\n${"<!-- afterword-disable ".repeat(20_000)}`);
  });
});

function lineOf(text: string, part: string): string {
  return String(text.slice(0, text.indexOf(part)).split("\n").length);
}
