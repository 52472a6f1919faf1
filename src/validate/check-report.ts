import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Config, Level } from "../config/config.ts";
import { extractReport } from "../extract/extract-report.ts";
import type { Report } from "../extract/report.ts";
import type { SectionLookup } from "../extract/section-names.ts";
import { type ParsedReport, parseReport } from "../parse/parse-report.ts";
import type { ReadReport } from "../read/read-report.ts";
import { type Finding, makeFinding } from "./finding.ts";
import type { Rule, Subject } from "./rule.ts";
import { schemaProblems } from "./schema-problems.ts";

/** What reports are checked with. */
export interface Checker {
  readonly config: Config;
  readonly asOf: string;
  readonly sections: SectionLookup;
  readonly validate: ValidateFunction;
  readonly rules: readonly Rule[];
  /** Whether a file or folder of the library exists, by its path relative to the root with "/". */
  readonly exists: (path: string) => boolean;
}

/** A report and what was found in it. */
export interface CheckedReport {
  readonly path: string;
  /** Null where the file could not be understood as a report. */
  readonly report: Report | null;
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** Reads front matter, sections and times of a file in one pass and runs every rule over them. */
export function checkReport(read: ReadReport, checker: Checker): CheckedReport {
  const subject = understand(read, checker);
  const findings = checker.rules.flatMap((rule) => runRule(rule, subject));
  return { path: read.path, report: subject.report, text: read.text, findings: findings.sort(byPlace) };
}

function understand(read: ReadReport, checker: Checker): Subject {
  const { config, asOf, exists } = checker;
  const base = { read, config, asOf, exists };
  if (read.text === null) return { ...base, parsed: null, report: null, schemaProblems: [] };
  const parsed = parseReport(read.path, read.text, config.limits.depth);
  if (!isUnderstandable(parsed)) return { ...base, parsed, report: null, schemaProblems: [] };
  const report = extractReport(parsed, {
    timezone: config.timezone,
    sections: checker.sections,
    trackers: config.trackers,
  });
  return { ...base, parsed, report, schemaProblems: schemaProblems(report, checker.validate) };
}

/** Whether what follows can be told apart from what is broken: a syntax error would bring dozens of others. */
function isUnderstandable(parsed: ParsedReport): boolean {
  if (parsed.values === null || parsed.values.problem !== null || parsed.tooDeep !== null) return false;
  if (parsed.yamlErrors.some((error) => error.code !== "DUPLICATE_KEY")) return false;
  const { data } = parsed.values;
  return data === null || (typeof data === "object" && !Array.isArray(data));
}

function runRule(rule: Rule, subject: Subject): Finding[] {
  const findings: Finding[] = [];
  rule.check(subject, (place, reason, details = {}) => {
    const id = details.id ?? rule.id;
    const level = levelFor(rule, id, details.completeness === true, subject);
    if (level !== "off") findings.push(makeFinding(subject.read.path, id, level, place, reason, details));
  });
  return findings;
}

/** A draft may be incomplete, and nobody can complete an old report that was imported. */
function levelFor(rule: Rule, id: string, completeness: boolean, { config, report }: Subject): Level {
  const level = config.rules[id] ?? config.rules[rule.id] ?? rule.level;
  if (!completeness || level === "off" || level === "info") return level;
  if (report?.imported === true) return "info";
  return report?.status === "draft" ? "warn" : level;
}

/** Findings in the order in which one reads a file. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.ruleId ?? "", b.ruleId ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
