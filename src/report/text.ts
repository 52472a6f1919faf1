import pc from "picocolors";
import { SourceText } from "../source-text.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { type Finding, levelOf } from "../validate/finding.ts";
import { countFindings } from "./count-findings.ts";
import type { CheckResult, Reporter } from "./reporter.ts";
import { codeFrame } from "./terminal/code-frame.ts";
import { printable } from "./terminal/printable.ts";
import { wrap } from "./terminal/wrap.ts";

type Colours = ReturnType<typeof pc.createColors>;

const width = 96;

/** Findings for people in a terminal: file by file, each with its line, its reason and how to mend it. */
export const reporter: Reporter = (result, { colour }) => {
  const colours = pc.createColors(colour);
  const blocks = result.files
    .filter((file) => file.findings.length > 0)
    .map((file) => showFile(file, colours));
  return `${[...blocks, lastLine(result, colours)].join("\n\n")}\n`;
};

function showFile(file: CheckedReport, colours: Colours): string {
  const told = file.findings.filter((finding) => levelOf(finding) !== "info");
  const advice = file.findings.filter((finding) => levelOf(finding) === "info");
  const source = file.text === null ? null : new SourceText(file.text);
  return [
    colours.underline(printable(file.path)),
    ...told.map((finding) => showFinding(finding, source, colours)),
    ...(advice.length > 0 ? [showAdvice(advice, colours)] : []),
  ].join("\n\n");
}

function showFinding(finding: Finding, source: SourceText | null, colours: Colours): string {
  const place = `${finding.line ?? 1}:${finding.column ?? 1}`;
  const level = levelOf(finding) === "error" ? colours.red("error") : colours.yellow("warning");
  const head = `  ${colours.bold(place)} ${level} ${wrap(printable(finding.reason), width, 4)}  ${colours.dim(finding.ruleId ?? "")}`;
  // The line of a secret would put it into the log of every build.
  const isShown = source !== null && finding.ruleId !== "secret";
  const frame = isShown ? codeFrame(finding, source, colours) : null;
  const note = typeof finding.note === "string" ? `    ${wrap(printable(finding.note), width, 4)}` : null;
  return [head, frame, note].filter((part) => part !== null).join("\n");
}

/** Advice is one line a report: it can be looked at, and must not be in the way. */
function showAdvice(advice: readonly Finding[], colours: Colours): string {
  const counts = new Map<string, number[]>();
  for (const finding of advice) {
    counts.set(finding.ruleId ?? "", [...(counts.get(finding.ruleId ?? "") ?? []), finding.line ?? 1]);
  }
  const rules = [...counts].map(
    ([rule, lines]) => `${rule} (${lines.length > 1 ? "lines" : "line"} ${lines.join(", ")})`,
  );
  return colours.dim(`  advice: ${rules.join(" · ")}`);
}

function lastLine({ files, asOf }: CheckResult, colours: Colours): string {
  const { errors, warnings } = countFindings(files.flatMap((file) => file.findings));
  const checked = `Checked ${counted(files.length, "file")} as of ${asOf}`;
  if (errors + warnings === 0) return `${checked}: ${colours.green("no problems")}.`;
  const parts = [
    ...(errors > 0 ? [colours.red(counted(errors, "error"))] : []),
    ...(warnings > 0 ? [colours.yellow(counted(warnings, "warning"))] : []),
  ];
  const hit = files.filter((file) => file.findings.some((finding) => levelOf(finding) !== "info")).length;
  return `${checked}: ${parts.join(" and ")} in ${counted(hit, "file")}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
