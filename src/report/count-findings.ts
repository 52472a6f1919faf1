import { type Finding, levelOf } from "../validate/finding.ts";

/** Numbers of findings by level. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by level. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (level: string): number => findings.filter((finding) => levelOf(finding) === level).length;
  return { errors: count("error"), warnings: count("warn"), infos: count("info") };
}
