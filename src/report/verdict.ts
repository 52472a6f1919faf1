import { levelOf } from "../validate/finding.ts";
import { countFindings } from "./count-findings.ts";
import type { CheckResult } from "./reporter.ts";

/** The outcome in one sentence: "Checked 3 files as of 2026-11-21: 1 error and 2 warnings in 2 files." */
export function verdict({ files, asOf }: CheckResult): string {
  const { errors, warnings } = countFindings(files.flatMap((file) => file.findings));
  const checked = `Checked ${counted(files.length, "file")} as of ${asOf}`;
  if (errors + warnings === 0) return `${checked}: no problems.`;
  const hit = files.filter((file) => file.findings.some((finding) => levelOf(finding) !== "info")).length;
  return `${checked}: ${errorsAndWarnings(errors, warnings)} in ${counted(hit, "file")}.`;
}

/** "1 error and 2 warnings"; what there is none of is left out. */
export function errorsAndWarnings(errors: number, warnings: number): string {
  return [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(" and ");
}

/** A number with its noun: "1 file", "2 files". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
