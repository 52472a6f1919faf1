import { type Finding, levelOf, rangeOf } from "../validate/finding.ts";
import { countFindings } from "./count-findings.ts";
import type { Reporter } from "./reporter.ts";

/** Every finding as data, for other programs. */
export const reporter: Reporter = ({ files }) => {
  const findings = files.flatMap((file) => file.findings);
  const { errors, warnings } = countFindings(findings);
  const result = { version: 1, files: files.length, errors, warnings, findings: findings.map(toJson) };
  return `${JSON.stringify(result, null, 2)}\n`;
};

function toJson(finding: Finding): object {
  return {
    file: finding.file ?? "",
    rule: finding.ruleId ?? "",
    level: levelOf(finding),
    ...rangeOf(finding),
    reason: finding.reason,
    note: finding.note ?? null,
    expected: finding.expected ?? [],
    url: finding.url ?? null,
  };
}
