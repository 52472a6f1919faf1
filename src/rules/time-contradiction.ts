import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-contradiction",
  group: "time",
  level: "error",
  summary: "Two statements of one moment that differ.",
  why: "One of them is wrong, and readers cannot tell which.",
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-contradiction") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
