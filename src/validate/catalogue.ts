import type { Level } from "../config/config.ts";
import { canBeWaived } from "./apply-waivers.ts";
import type { Rules } from "./load-rules.ts";
import type { RuleExamples, RuleGroup } from "./rule.ts";

/** A rule as its documentation shows it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly group: RuleGroup;
  readonly level: Exclude<Level, "off">;
  readonly summary: string;
  readonly why: string;
  readonly examples: RuleExamples;
  readonly waivable: boolean;
}

const groups: readonly RuleGroup[] = [
  "reading",
  "sections",
  "time",
  "timeline",
  "measures",
  "content",
  "privacy",
  "links",
  "library",
  "severity",
  "waivers",
];

/** Every rule, by group and id. */
export function catalogue({ rules, libraryRules }: Rules): readonly CatalogueEntry[] {
  const all = [...rules, ...libraryRules];
  const groupOf = new Map(all.map((rule) => [rule.id, rule.group]));
  return all
    .map(({ id, group, level, summary, why, examples }) => {
      const waivable = canBeWaived(id, (rule) => groupOf.get(rule));
      return { id, group, level, summary, why, examples, waivable };
    })
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.id < b.id ? -1 : 1));
}
