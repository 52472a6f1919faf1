import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-ambiguous",
  group: "time",
  level: "error",
  summary:
    "A time that can be two moments: an hour that a clock change repeats, an abbreviation of several zones.",
  why: "An hour's doubt is longer than most incidents.",
  examples: {
    bad: "---\nstarted: 2024-05-12 13:30 CST\n---\n",
    good: "---\nstarted: 2024-05-12 13:30 America/Chicago\n---\n",
  },
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-ambiguous") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
