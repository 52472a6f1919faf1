import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Config, Level } from "../config/config.ts";
import { extractReport } from "../extract/extract-report.ts";
import type { Report } from "../extract/report.ts";
import type { SectionLookup } from "../extract/section-names.ts";
import { type ParsedReport, parseReport } from "../parse/parse-report.ts";
import type { ReadReport } from "../read/read-report.ts";
import { applyWaivers, canBeWaived } from "./apply-waivers.ts";
import type { FoundSecret } from "./find-secrets.ts";
import { type Finding, makeFinding } from "./finding.ts";
import { readWaivers } from "./read-waivers.ts";
import type { Rule, RuleGroup, Subject, UnusedWaiver } from "./rule.ts";
import { schemaProblems } from "./schema-problems.ts";

/** What reports are checked with. */
export interface Checker {
  readonly config: Config;
  readonly asOf: string;
  readonly sections: SectionLookup;
  readonly validate: ValidateFunction;
  readonly rules: readonly Rule[];
  /** The group of each rule, those about several reports included. */
  readonly groups: ReadonlyMap<string, RuleGroup>;
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

/** The rule about waivers can speak only when all others have. */
const lastRule = "waiver-unused";

/** Reads front matter, sections and times of a file in one pass: what the rules look at. */
export function understand(read: ReadReport, secrets: readonly FoundSecret[], checker: Checker): Subject {
  const { config, asOf, exists, groups } = checker;
  const base = {
    read,
    config,
    asOf,
    exists,
    secrets,
    parsed: null,
    report: null,
    schemaProblems: [],
    waivers: [],
    unusedWaivers: [],
    ruleIds: [...groups.keys()],
  };
  if (read.text === null) return base;
  const parsed = parseReport(read.path, read.text, config.limits.depth);
  const waivers = readWaivers(parsed);
  if (!isUnderstandable(parsed)) return { ...base, parsed, waivers };
  const { timezone, trackers } = config;
  const report = extractReport(parsed, { timezone, sections: checker.sections, trackers });
  return { ...base, parsed, waivers, report, schemaProblems: schemaProblems(report, checker.validate) };
}

/** Runs every rule about single reports but the one about waivers. */
export function runRules(subject: Subject, checker: Checker): readonly Finding[] {
  return checker.rules.filter((rule) => rule.id !== lastRule).flatMap((rule) => runRule(rule, subject));
}

/**
 * Puts findings of all rules together: leaves out what is waived and adds waivers in vain. `ran`
 * says which rules have run; a waiver of another may well be needed.
 */
export function settle(
  subject: Subject,
  findings: readonly Finding[],
  checker: Checker,
  ran: (rule: string) => boolean,
): CheckedReport {
  const { path, text } = subject.read;
  const groupOf = (rule: string): RuleGroup | undefined => checker.groups.get(rule);
  const { findings: left, unused } = applyWaivers(findings, subject.waivers, groupOf);
  const inVain = unused.flatMap(({ waiver, rule }): UnusedWaiver[] => {
    const id = rule.split("/")[0] ?? "";
    if (!checker.groups.has(id)) return [{ waiver, rule, why: "unknown" }];
    if (!canBeWaived(rule, groupOf)) return [{ waiver, rule, why: "fixed" }];
    return ran(id) && subject.report !== null ? [{ waiver, rule, why: "unused" }] : [];
  });
  const last = checker.rules.find((rule) => rule.id === lastRule);
  const more = last === undefined ? [] : runRule(last, { ...subject, unusedWaivers: inVain });
  return { path, report: subject.report, text, findings: [...left, ...more].sort(byPlace) };
}

/** Whether what follows can be told apart from what is broken: a syntax error would bring dozens of others. */
function isUnderstandable(parsed: ParsedReport): boolean {
  if (parsed.values === null || parsed.values.problem !== null) return false;
  if (parsed.tooDeep !== null || parsed.tooCostly !== null) return false;
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
function byPlace(a: Finding, b: Finding): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.ruleId ?? "", b.ruleId ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
