import type { ReadReport } from "../read/read-report.ts";
import { type Checker, runRules, understand } from "./check-report.ts";
import { findSecrets } from "./find-secrets.ts";
import type { Finding } from "./finding.ts";
import type { Subject } from "./rule.ts";

/** A report on its own: what it says, and what the rules about single reports found in it. */
export interface ExaminedReport {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
}

/** Reads a report and runs the rules about single reports. */
export type ExamineReport = (read: ReadReport, checker: Checker) => Promise<ExaminedReport>;

/** Examines a report as if for the first time. */
export const examineReport: ExamineReport = async (read, checker) => {
  const secrets = read.text === null ? [] : await findSecrets(read.text);
  const subject = understand(read, secrets, checker);
  return { subject, findings: runRules(subject, checker) };
};
