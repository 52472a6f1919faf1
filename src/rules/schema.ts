import { isEmpty } from "../extract/is-empty.ts";
import type { Report } from "../extract/report.ts";
import type { Rule } from "../validate/rule.ts";
import type { SchemaProblem } from "../validate/schema-problems.ts";

/** Parts of the record that are sections, whose absence section-missing and section-empty tell. */
const sections = new Set(["/summary", "/impact", "/timeline", "/rootCause", "/measures"]);

export const rule: Rule = {
  id: "schema",
  group: "reading",
  level: "error",
  summary:
    "A record that does not fit the schema: a missing or unknown key, a wrong value. Reported as schema/<keyword>.",
  why: "Search, figures and pages rely on the facts having the form that the schema describes.",
  examples: {
    bad: "---\nseverity: high\nservice: [checkout]\n---\n",
    good: "---\nseverity: sev2\nservices: [checkout]\n---\n",
  },
  check({ report, schemaProblems }, say) {
    for (const problem of schemaProblems) {
      if (isToldByAnotherRule(problem, report)) continue;
      const { id, place, reason, note, expected, keyword, pointer } = problem;
      const completeness = keyword === "required" || keyword === "minItems" || keyword === "minLength";
      if (keyword === "minItems" && pointer === "/measures") {
        say(place, "Unexpected measures without a list item or row, expected at least one", {
          id,
          note: "For example `- [ ] Alert on failed connections (owner: @sre; due: 2024-06-15)`.",
          completeness: true,
        });
        continue;
      }
      say(place, reason, { id, note, expected, completeness });
    }
  },
};

function isToldByAnotherRule({ keyword, pointer }: SchemaProblem, report: Report | null): boolean {
  if (keyword === "required" && sections.has(pointer)) return true;
  // No entry at all is timeline-unparsed; a section without words is section-empty.
  if (keyword !== "minItems") return false;
  if (pointer === "/timeline") return report?.parts.has("timeline") === true;
  const parts = report?.parts.get("measures") ?? [];
  return pointer === "/measures" && parts.length > 0 && parts.every((part) => isEmpty(part.nodes));
}
