import type { CheckedReport } from "../../validate/check-report.ts";
import { type Finding, levelOf, rangeOf } from "../../validate/finding.ts";
import { countFindings } from "../count-findings.ts";
import type { ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";
import { shortened, visible } from "../visible.ts";
import { element, xmlText } from "./xml.ts";

/**
 * The findings of a file as a test suite. An error is a failed case; a warning is a skipped one,
 * which viewers show and builds survive; a file with neither is one case that passed; advice is what
 * the suite printed. Attributes and their order are those that Ant's and Jenkins' schemas both allow.
 */
export function testSuite(file: CheckedReport, id: number, asOf: string, options: ReportOptions): string {
  const path = repositoryPath(file.path, options);
  const cases = testCases(file, path);
  const { errors, warnings } = countFindings(file.findings);
  const advice = file.findings.filter((finding) => levelOf(finding) === "info");
  const attributes = {
    name: path,
    package: "afterword",
    id,
    tests: cases.length,
    failures: errors,
    errors: 0,
    skipped: warnings,
    time: 0,
    timestamp: `${asOf}T00:00:00`,
    hostname: "localhost",
  };
  const children = [
    element("properties", {}),
    ...cases,
    element(
      "system-out",
      {},
      advice.length === 0 ? [] : [xmlText(advice.map((finding) => inFull(finding, path)).join("\n\n"))],
    ),
    element("system-err", {}),
  ];
  return element("testsuite", attributes, children.flatMap((child) => ["\n", child]).concat("\n"));
}

function testCases({ findings }: CheckedReport, path: string): readonly string[] {
  const told = findings.filter((finding) => levelOf(finding) !== "info");
  if (told.length === 0) return [testCase(path, "has no problems", [])];
  const names = uniqueNames(told);
  return told.map((finding, index) => testCase(path, names[index] ?? "", [outcome(finding, path)]));
}

function testCase(classname: string, name: string, children: readonly string[]): string {
  return element("testcase", { classname, name, time: 0 }, children);
}

const longestName = 200;

/** Without the line, so that a case keeps its name when its line moves; hosts compare runs by name. */
function uniqueNames(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.ruleId ?? ""}: ${shortened(visible(finding.reason), longestName)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function outcome(finding: Finding, path: string): string {
  const text = [xmlText(inFull(finding, path))];
  const message = visible(finding.reason);
  return levelOf(finding) === "error"
    ? element("failure", { message, type: finding.ruleId ?? "" }, text)
    : element("skipped", { message: `Warning: ${message}` }, text);
}

/** A finding with its place, as one finds it in a log. */
function inFull(finding: Finding, path: string): string {
  const { line, column } = rangeOf(finding);
  const level = { error: "error", warn: "warning", info: "advice" }[levelOf(finding)];
  return [
    `${visible(path)}:${line}:${column} ${level} ${finding.ruleId ?? ""}`,
    visible(finding.reason),
    ...(typeof finding.note === "string" ? [visible(finding.note)] : []),
  ].join("\n");
}
