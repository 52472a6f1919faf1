import type { CheckedReport } from "../validate/check-report.ts";
import type { Rule } from "../validate/rule.ts";

/** The outcome of a check. */
export interface CheckResult {
  /** The files that were to be checked, in the order of their paths. */
  readonly files: readonly CheckedReport[];
  readonly asOf: string;
}

/** How a result is shown. */
export interface ReportOptions {
  readonly colour: boolean;
  /** The catalogue, for formats that explain rules; they name only what was found without it. */
  readonly rules?: readonly RuleFacts[];
  /** The version of Afterword, for formats that state it. */
  readonly version?: string;
  /**
   * The library's folder relative to the root of its repository, with "/"; "" or nothing where they
   * are the same. Formats that a git host reads name files relative to the repository.
   */
  readonly folder?: string;
}

/** What a rule says of itself. */
export type RuleFacts = Omit<Rule, "check">;

/** Turns the outcome of a check into text: one file in this folder, named after its format. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string;
