import type { Config } from "../config/config.ts";
import { sectionLookup } from "../extract/section-names.ts";
import type { ReadReport } from "../read/read-report.ts";
import { type CheckedReport, type Checker, settle } from "./check-report.ts";
import { type ExaminedReport, examineReport } from "./examine-report.ts";
import { type Finding, makeFinding } from "./finding.ts";
import type { LibraryRule } from "./library-rule.ts";
import { compileLibrarySchema } from "./library-schema.ts";
import type { Rules } from "./load-rules.ts";
import type { PreviousLibrary } from "./previous-library.ts";
import type { Subject } from "./rule.ts";

/** Makes what every report of a library is checked with. */
export function makeChecker(
  config: Config,
  rules: Rules,
  asOf: string,
  exists: Checker["exists"] = () => true,
): Checker {
  return {
    config,
    asOf,
    exists,
    sections: sectionLookup(config.sections),
    validate: compileLibrarySchema(config),
    rules: rules.rules,
    groups: new Map([...rules.rules, ...rules.libraryRules].map(({ id, group }) => [id, group])),
  };
}

/**
 * Checks reports one by one, then together. The result is in the order of the input; findings about
 * a report that is no longer there follow.
 */
export async function checkLibrary(
  reads: readonly ReadReport[],
  checker: Checker,
  libraryRules: readonly LibraryRule[],
  previous: PreviousLibrary | null = null,
  examine = examineReport,
): Promise<readonly CheckedReport[]> {
  const examined: ExaminedReport[] = [];
  for (const read of reads) examined.push(await examine(read, checker));
  const subjects = examined.map(({ subject }) => subject);
  const together = runLibraryRules(subjects, checker.config, libraryRules, previous);
  const ran = (rule: string): boolean => checker.config.rules[rule] !== "off";
  const checked = examined.map(({ subject, findings }) => {
    const all = [...findings, ...(together.get(subject.read.path) ?? [])];
    together.delete(subject.read.path);
    return settle(subject, all, checker, ran);
  });
  const gone = [...together].map(([path, findings]) => ({ path, report: null, text: null, findings }));
  return [...checked, ...gone];
}

/** Findings of the rules about reports together, by path. */
export function runLibraryRules(
  subjects: readonly Subject[],
  config: Config,
  rules: readonly LibraryRule[],
  previous: PreviousLibrary | null,
): Map<string, Finding[]> {
  const reports = subjects.flatMap(({ report }) => (report === null ? [] : [report]));
  const found = new Map<string, Finding[]>();
  for (const rule of rules) {
    const level = config.rules[rule.id] ?? rule.level;
    if (level === "off") continue;
    rule.check({ reports, config, previous }, ({ path }, place, reason, details = {}) => {
      const finding = makeFinding(path, details.id ?? rule.id, level, place, reason, details);
      found.set(path, [...(found.get(path) ?? []), finding]);
    });
  }
  return found;
}
