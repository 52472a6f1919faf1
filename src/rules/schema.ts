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
  check({ schemaProblems }, say) {
    for (const problem of schemaProblems) {
      if (isToldByAnotherRule(problem)) continue;
      const { id, place, reason, note, expected, keyword } = problem;
      const completeness = keyword === "required" || keyword === "minItems" || keyword === "minLength";
      say(place, reason, { id, note, expected, completeness });
    }
  },
};

function isToldByAnotherRule({ keyword, pointer }: SchemaProblem): boolean {
  if (keyword === "required" && sections.has(pointer)) return true;
  // No entry at all is timeline-unparsed; a section without words is section-empty.
  return keyword === "minItems" && pointer === "/timeline";
}
