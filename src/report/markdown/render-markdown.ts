import type { CheckedReport } from "../../validate/check-report.ts";
import { countFindings } from "../count-findings.ts";
import type { CheckResult, ReportOptions } from "../reporter.ts";
import { counted, errorsAndWarnings, verdict } from "../verdict.ts";
import { type CardOptions, card, shortCard } from "./card.ts";
import { placeLimits, type Target } from "./place-limits.ts";

/** By this comment a workflow finds what it wrote earlier, to write it anew. */
const marker = "<!-- afterword-check -->";

/** Room for what follows the cards. */
const tail = 400;

/** The outcome as Markdown for a place with limited room; whole reports are left out, and counted. */
export function renderMarkdown(result: CheckResult, options: ReportOptions, target: Target): string {
  const limits = placeLimits[target];
  const files = inOrder(result.files);
  const cardOptions = { asOf: result.asOf, findings: limits.findings, folded: foldedOf(files), options };
  const blocks = [firstLine(result)];
  const left: CheckedReport[] = [];
  let cards = 0;
  let room = limits.most - tail - limits.size(firstLine(result));
  for (const file of files) {
    const block = forms(file, cardOptions, cards < limits.cards).find(
      (form) => limits.size(form) + 2 <= room,
    );
    if (block === undefined) {
      left.push(file);
      continue;
    }
    blocks.push(block);
    cards += 1;
    room -= limits.size(block) + 2;
  }
  return `${[...blocks, ...remainder(left), marker].join("\n\n")}\n`;
}

/** A report as fully as may be, then as shortly as it can. */
function forms(file: CheckedReport, options: CardOptions, full: boolean): string[] {
  const short = rankOf(file) < 2 ? [shortCard(file, options)] : [];
  return full ? [card(file, options), ...short] : short;
}

function firstLine(result: CheckResult): string {
  const { errors, warnings } = countFindings(result.files.flatMap((file) => file.findings));
  const mark = errors > 0 ? "❌" : warnings > 0 ? "⚠️" : "✅";
  return `${mark} **Afterword:** ${verdict(result)}`;
}

/** Reports with errors first, then those with warnings, else as they come. */
function inOrder(files: readonly CheckedReport[]): readonly CheckedReport[] {
  return [...files].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ findings }: CheckedReport): number {
  const { errors, warnings } = countFindings(findings);
  return errors > 0 ? 0 : warnings > 0 ? 1 : 2;
}

function foldedOf(files: readonly CheckedReport[]): CardOptions["folded"] {
  return files.length <= 1 ? "nothing" : files.length <= 3 ? "chart" : "everything";
}

function remainder(left: readonly CheckedReport[]): string[] {
  if (left.length === 0) return [];
  const { errors, warnings } = countFindings(left.flatMap((file) => file.findings));
  const found = errors + warnings === 0 ? "no problems" : errorsAndWarnings(errors, warnings);
  const where = errors + warnings === 0 ? "" : " `afterword check` prints everything.";
  return [`Not shown here: ${counted(left.length, "more file")} with ${found}.${where}`];
}
