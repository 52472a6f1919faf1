import { readFileSync } from "node:fs";
import { parseConfig } from "../../src/config/read-config.ts";
import { decodeReport } from "../../src/read/read-report.ts";
import type { CheckResult } from "../../src/report/reporter.ts";
import { SourceText } from "../../src/source-text.ts";
import { checkLibrary, makeChecker } from "../../src/validate/check-library.ts";
import type { CheckedReport } from "../../src/validate/check-report.ts";
import { type Finding, makeFinding } from "../../src/validate/finding.ts";
import type { FindingDetails } from "../../src/validate/rule.ts";

/** The day that counts as today. */
export const asOf = "2026-11-21";

/** A finding made by hand, so that no rule's wording changes what a format's test expects. */
export interface MadeFinding {
  readonly rule: string;
  readonly level: "error" | "warn" | "info";
  /** The text it is about, which occurs in the report; the first character where nothing is given. */
  readonly at?: string;
  readonly reason: string;
  readonly details?: FindingDetails;
}

/** The outcome of a check of reports of this folder, by the names of their files, with findings made by hand. */
export async function aResult(files: Readonly<Record<string, readonly MadeFinding[]>>): Promise<CheckResult> {
  const reads = Object.keys(files).map((name) =>
    decodeReport(
      readFileSync(new URL(`reports/${name}.md`, import.meta.url)),
      `postmortems/${name}.md`,
      1_000_000,
    ),
  );
  const noRules = { rules: [], libraryRules: [] };
  const checked = await checkLibrary(reads, makeChecker(parseConfig(""), noRules, asOf), []);
  const made = Object.values(files);
  return { asOf, files: checked.map((file, index) => withFindings(file, made[index] ?? [])) };
}

/** A report with other findings. */
export function withFindings(file: CheckedReport, made: readonly MadeFinding[]): CheckedReport {
  return { ...file, findings: made.map((finding) => toFinding(file, finding)) };
}

/** The place of the first occurrence of a text in a report. */
function placeOf(file: CheckedReport, text: string): ReturnType<SourceText["place"]> {
  const source = new SourceText(file.text ?? "");
  const start = source.value.indexOf(text);
  if (start === -1) throw new Error(`“${text}” does not occur in ${file.path}`);
  return source.place(start, start + text.length);
}

function toFinding(file: CheckedReport, { rule, level, at, reason, details }: MadeFinding): Finding {
  const place = at === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : placeOf(file, at);
  return makeFinding(file.path, rule, level, place, reason, details);
}
