import type { CheckedReport } from "../validate/check-report.ts";

/** The outcome of a check. */
export interface CheckResult {
  /** The files that were to be checked, in the order of their paths. */
  readonly files: readonly CheckedReport[];
  readonly asOf: string;
}

/** How a result is shown. */
export interface ReportOptions {
  readonly colour: boolean;
}

/** Turns the outcome of a check into text: one file in this folder, named after its format. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string;
