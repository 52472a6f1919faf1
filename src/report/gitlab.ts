import { type Finding, levelOf, rangeOf } from "../validate/finding.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { repositoryPath } from "./repository-path.ts";
import { wellFormed } from "./well-formed.ts";

const severities = { error: "major", warn: "minor", info: "info" } as const;

/** A Code Quality report for GitLab's merge requests. */
export const reporter: Reporter = ({ files }, options) => {
  const issues = files.flatMap((file) => {
    const prints = fingerprints(file);
    return file.findings.map((finding, index) => toIssue(finding, prints[index] ?? "", options));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};

function toIssue(finding: Finding, fingerprint: string, options: ReportOptions): object {
  const { line, endLine } = rangeOf(finding);
  const note = typeof finding.note === "string" ? ` ${finding.note}` : "";
  return {
    description: wellFormed(`${finding.reason}.${note}`),
    check_name: finding.ruleId ?? "",
    fingerprint,
    severity: severities[levelOf(finding)],
    location: {
      path: wellFormed(repositoryPath(finding.file ?? "", options)),
      lines: { begin: line, end: endLine },
    },
  };
}
