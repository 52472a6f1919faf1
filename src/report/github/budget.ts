import { type Finding, levelOf } from "../../validate/finding.ts";

/**
 * Findings of each level that GitHub shows as annotations of one step; it drops further ones in
 * silence. (A job has 50 for all its steps, which two levels of one step cannot use up.)
 */
const perLevel = 10;

/** Findings that are annotated, and the numbers of those left to the job's summary. */
export interface Budgeted {
  readonly annotated: readonly Finding[];
  readonly leftErrors: number;
  readonly leftWarnings: number;
}

/** Chooses the first errors and the first warnings, errors first. Advice is never annotated. */
export function budget(findings: readonly Finding[]): Budgeted {
  const errors = findings.filter((finding) => levelOf(finding) === "error");
  const warnings = findings.filter((finding) => levelOf(finding) === "warn");
  return {
    annotated: [...errors.slice(0, perLevel), ...warnings.slice(0, perLevel)],
    leftErrors: Math.max(0, errors.length - perLevel),
    leftWarnings: Math.max(0, warnings.length - perLevel),
  };
}
