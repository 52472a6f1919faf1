import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { sectionLookup } from "../extract/section-names.ts";
import type { ReadReport } from "../read/read-report.ts";
import { byPlace, type CheckedReport, type Checker, checkReport } from "./check-report.ts";
import { type Finding, makeFinding } from "./finding.ts";
import type { LibraryRule } from "./library-rule.ts";
import { compileLibrarySchema } from "./library-schema.ts";
import type { Rules } from "./load-rules.ts";

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
  };
}

/** Checks reports one by one, then together. The result is in the order of the input. */
export function checkLibrary(
  reads: readonly ReadReport[],
  checker: Checker,
  libraryRules: readonly LibraryRule[],
): readonly CheckedReport[] {
  const checked = reads.map((read) => checkReport(read, checker));
  const found = runLibraryRules(checked, checker.config, libraryRules);
  return checked.map((result) => {
    const more = found.get(result.path) ?? [];
    return more.length === 0 ? result : { ...result, findings: [...result.findings, ...more].sort(byPlace) };
  });
}

function runLibraryRules(
  checked: readonly CheckedReport[],
  config: Config,
  rules: readonly LibraryRule[],
): ReadonlyMap<string, readonly Finding[]> {
  const reports = checked.flatMap(({ report }) => (report === null ? [] : [report]));
  const found = new Map<string, Finding[]>();
  for (const rule of rules) {
    const level = config.rules[rule.id] ?? rule.level;
    if (level === "off") continue;
    rule.check({ reports, config }, (report: Report, place, reason, details = {}) => {
      const finding = makeFinding(report.path, details.id ?? rule.id, level, place, reason, details);
      found.set(report.path, [...(found.get(report.path) ?? []), finding]);
    });
  }
  return found;
}
