import type { Report } from "../../extract/report.ts";
import { toReportFile } from "../../read/find-reports.ts";
import { checkLibrary } from "../../validate/check-library.ts";
import type { Checker } from "../../validate/check-report.ts";
import { type Finding, levelOf } from "../../validate/finding.ts";
import { contradictionRules, isContradiction } from "./contradiction-rules.ts";
import { originalLine } from "./original-line.ts";
import type { Contradiction, PlannedDraft } from "./planned-draft.ts";

/** What the check says of a draft before it is written. */
export interface DraftCheck {
  /** What was understood of it; null where that was too little. */
  readonly report: Report | null;
  /** What the original says twice and differently, the worst first. */
  readonly contradictions: readonly Contradiction[];
  /** Other errors that `afterword check` will show. */
  readonly errors: readonly Contradiction[];
}

/** Checks a draft in memory, as if it had been written, and finds the places in its original. */
export async function checkDraft(
  planned: PlannedDraft,
  original: string,
  root: string,
  checker: Checker,
): Promise<DraftCheck> {
  const { path } = toReportFile(root, planned.target);
  const copied = new Set([...planned.copies.keys()].map((file) => toReportFile(root, file).path));
  const exists = (file: string): boolean => copied.has(file) || checker.exists(file);
  const [checked] = await checkLibrary(
    [{ path, text: planned.text, problem: null }],
    { ...checker, exists },
    [],
  );
  const findings = checked?.findings ?? [];
  const place = (finding: Finding): Contradiction => ({
    rule: finding.ruleId ?? "",
    line: originalLine(finding.line ?? 1, finding.reason, planned, original),
    reason: finding.reason,
  });
  const told = findings.filter((finding) => isContradiction(finding.ruleId) && levelOf(finding) !== "info");
  const others = findings.filter(
    (finding) => !isContradiction(finding.ruleId) && levelOf(finding) === "error",
  );
  const report = checked?.report ?? null;
  return { report, contradictions: told.map(place).sort(worstFirst), errors: others.map(place) };
}

function worstFirst(a: Contradiction, b: Contradiction): number {
  const rank = ({ rule }: Contradiction): number => contradictionRules.indexOf(rule);
  return rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0);
}
