import { VFileMessage } from "vfile-message";
import { type Finding, levelOf, rangeOf } from "../../src/validate/finding.ts";

/**
 * A finding on one line, as the golden files hold it:
 * `12:3-12:9 error time-order: reason | note | expected: a, b | cause 4:1: reason`.
 */
export function showFinding(finding: Finding): string {
  const { line, column, endLine, endColumn } = rangeOf(finding);
  const parts = [
    `${line}:${column}-${endLine}:${endColumn} ${levelOf(finding)} ${finding.ruleId}: ${finding.reason}`,
    ...(finding.note ? [finding.note] : []),
    ...(finding.expected && finding.expected.length > 0 ? [`expected: ${finding.expected.join(", ")}`] : []),
    ...showCause(finding),
  ];
  return parts.join(" | ").replaceAll("\r", "\\r").replaceAll("\n", "\\n");
}

function showCause({ cause, file }: Finding): string[] {
  if (!(cause instanceof VFileMessage)) return [];
  const elsewhere = cause.file === file ? "" : ` of ${cause.file}`;
  return [`cause ${cause.line}:${cause.column}${elsewhere}: ${cause.reason}`];
}

/** The rule that a finding belongs to: "schema" of "schema/enum". */
export function ruleOf(finding: Finding): string {
  return (finding.ruleId ?? "").replace(/\/.*$/, "");
}
