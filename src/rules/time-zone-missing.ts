import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-zone-missing",
  group: "time",
  level: "warn",
  summary: "Times without a zone, read as UTC.",
  why: "Readers elsewhere, and statistics by hour, need to know whose clock it was.",
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-zone-missing") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
