import { describe, expect, it } from "vitest";
import { checkOne } from "../support/check-files.ts";
import { goodReport, goodReportWith } from "../support/good-report.ts";

/*
 * What must not pass in silence: something was written, and nobody understood it. Each row is the
 * good report with one change; rows below "not yet" pass today without a word.
 */
type Row = readonly [what: string, text: string];

const tick = "- [x] Print";

describe("is not passed over", () => {
  it.each<Row>([
    ["a key in the front matter that nobody knows", goodReportWith("causes:", "cause:")],
    ["a value in the wrong case", goodReportWith("sev3", "Sev3")],
    ["a marker with a typing error", goodReportWith("**Acknowledged**", "**Acknowleged**")],
    ["a time with a dot", goodReportWith("- 09:20", "- 09.20")],
    ["a time behind an emoji", goodReportWith("- 09:20", "- 🕘 09:20")],
    ["an attribute with a typing error", goodReportWith("owner:", "onwer:")],
    ["a measure that is only attributes", goodReportWith("Print a test page in every release ", "")],
    ["a number that is none", goodReportWith("40 shops", ".nan")],
    ["a merge key", goodReportWith("causes:", "<<: { severity: sev1 }\ncauses:")],
    ["a title of a blank", goodReportWith("Parcel labels came out blank", '"\u00a0"')],
    ["an empty section that is a definition", goodReportWith("The new image lacked a font.", "[a]: /b")],
    ["two services with one address", goodReportWith("[labels]", "[Label printer, label-printer]")],
  ])("%s", (_, text) => expectErrors(text));
});

describe("not yet", () => {
  const rows: readonly Row[] = [
    ["an impact that says nothing", goodReportWith("{ users: 40 shops }", "{}")],
    ["a title that nobody can see", goodReportWith("Parcel labels came out blank", '"\u200b"')],
    ["attributes whose parenthesis is not closed", goodReportWith("issue: LAB-7)", "issue: LAB-7")],
    ["an attribute twice", goodReportWith("owner: @labels", "owner: @labels; owner: @ops")],
    ["a checkbox without its space", goodReportWith(tick, "- [] Print")],
    ["a checked measure whose status is open", goodReportWith("issue: LAB-7", "status: open")],
    [
      "an end that is no time",
      goodReport.replace(
        /- 09:14[\s\S]*again\.\n/,
        "| Start | End | Event |\n| --- | --- | --- |\n| 09:14 | later | A call. |\n| 09:45 | | **Resolved** |\n",
      ),
    ],
  ];
  for (const [what, text] of rows) it.fails(what, () => expectErrors(text));
});

async function expectErrors(text: string): Promise<void> {
  const findings = await checkOne(text);
  expect(findings.filter(({ fatal }) => fatal === true)).not.toEqual([]);
}
