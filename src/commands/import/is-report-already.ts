import { isRecord } from "../../extract/is-record.ts";
import { parseReport } from "../../parse/parse-report.ts";
import { checkLibrary, type makeChecker } from "../../validate/check-library.ts";
import { levelOf } from "../../validate/finding.ts";
import { isContradiction } from "./contradiction-rules.ts";

/** Keys that nobody but this format has in its front matter together. */
const ownKeys = ["severity", "services", "causes", "started", "detected", "mitigated", "resolved", "status"];

/** Whether a text is a report in our format already: imported once, or passing the check. */
export async function isReportAlready(
  text: string,
  checker: ReturnType<typeof makeChecker>,
): Promise<boolean> {
  const { values, split } = parseReport("", text, checker.config.limits.depth);
  if (split.kind !== "found" || values === null || !isRecord(values.data)) return false;
  const { data } = values;
  if (isRecord(data.imported) && typeof data.imported.from === "string") return true;
  if (ownKeys.filter((key) => key in data).length < 2) return false;
  const [checked] = await checkLibrary([{ path: "report.md", text, problem: null }], checker, []);
  const errors = (checked?.findings ?? []).filter((finding) => levelOf(finding) === "error");
  return checked?.report != null && errors.every((finding) => isContradiction(finding.ruleId));
}
