import { type Finding, levelOf, rangeOf } from "../validate/finding.ts";
import { budget } from "./github/budget.ts";
import { workflowCommand } from "./github/workflow-command.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { repositoryPath } from "./repository-path.ts";
import { errorsAndWarnings, verdict } from "./verdict.ts";
import { visible } from "./visible.ts";

/** Annotations on the changed lines of a pull request, as many as GitHub shows of one step. */
export const reporter: Reporter = (result, options) => {
  const { annotated, leftErrors, leftWarnings } = budget(result.files.flatMap((file) => file.findings));
  const left =
    leftErrors + leftWarnings === 0
      ? ""
      : ` Left to the job's summary: ${errorsAndWarnings(leftErrors, leftWarnings)}.`;
  return [...annotated.map((finding) => annotate(finding, options)), `${verdict(result)}${left}\n`].join(
    "\n",
  );
};

/** Everything, for the job's summary: what was understood, and findings that have no annotation too. */
export const summary: Reporter = (result, options) => renderMarkdown(result, options, "job-summary");

function annotate(finding: Finding, options: ReportOptions): string {
  const { line, column, endLine, endColumn } = rangeOf(finding);
  const note = typeof finding.note === "string" ? [visible(finding.note)] : [];
  const properties = {
    file: repositoryPath(finding.file ?? "", options),
    line,
    endLine,
    // GitHub takes columns only of a range within one line.
    ...(line === endLine && { col: column, endColumn }),
    title: finding.ruleId ?? "",
  };
  const level = levelOf(finding) === "error" ? "error" : "warning";
  return workflowCommand(level, properties, [visible(finding.reason), ...note].join("\n"));
}
