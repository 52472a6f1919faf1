import type { Report } from "../../extract/report.ts";
import type { CheckedReport } from "../../validate/check-report.ts";
import { countFindings } from "../count-findings.ts";
import type { ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";
import { shortened, visible } from "../visible.ts";
import { code } from "./code.ts";
import { facts } from "./facts.ts";
import { findingList } from "./finding-list.ts";
import { fold } from "./fold.ts";
import { guesses } from "./guesses.ts";
import { momentsTable } from "./moments-table.ts";
import { prose } from "./prose.ts";
import { spans } from "./spans.ts";
import { timelineChart } from "./timeline-chart.ts";
import { whatWasRead } from "./what-was-read.ts";

/** How a card is shown. */
export interface CardOptions {
  readonly asOf: string;
  /** At most so many findings are listed. */
  readonly findings: number;
  /** What a reader has to open: nothing, the chart, or everything that was understood. */
  readonly folded: "nothing" | "chart" | "everything";
  readonly options: ReportOptions;
}

/** What was understood of a report, with its timeline drawn, and then what was found in it. */
export function card(file: CheckedReport, options: CardOptions): string {
  const { report } = file;
  if (report === null) return shortCard(file, options);
  return join([heading(file, options.options), understood(report, options), list(file, options)]);
}

/** A report by its name and what was found in it, where there is no room for more. */
export function shortCard(file: CheckedReport, options: CardOptions): string {
  const unread = file.report === null ? "No report could be read from this file." : "";
  return join([heading(file, options.options), unread, list(file, options)]);
}

function heading({ path, report, findings }: CheckedReport, options: ReportOptions): string {
  const { errors, warnings } = countFindings(findings);
  const mark = errors > 0 ? "❌" : warnings > 0 ? "⚠️" : "✅";
  const title = report?.record.title;
  const shown = code(repositoryPath(path, options));
  if (typeof title !== "string" || visible(title) === "") return `### ${mark} ${shown}`;
  const id = report === null || path.includes(report.id) ? "" : `${code(report.id)} in `;
  return `### ${mark} ${prose(shortened(visible(title), 200))}\n\n${id}${shown}`;
}

function understood(report: Report, { asOf, folded }: CardOptions): string {
  const inferred = guesses(report);
  const chart = timelineChart(report);
  const all = join([
    facts(report),
    momentsTable(report),
    spans(report),
    whatWasRead(report, asOf),
    inferred.length === 0
      ? ""
      : ["Inferred, so please look twice:", ...inferred.map((guess) => `- ${guess}`)].join("\n"),
    folded === "chart" ? fold("The timeline, drawn", chart) : chart,
  ]);
  return folded === "everything" ? fold("What was understood", all) : all;
}

function list({ findings }: CheckedReport, options: CardOptions): string {
  return findingList(findings, options.findings);
}

function join(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}
