import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-zone-mismatch",
  group: "time",
  level: "warn",
  summary: "A zone's abbreviation on a date when another is in force, such as PST in May.",
  why: "Most who write PST in May mean the clock on the wall; read literally, every moment is an hour off.",
  examples: {
    bad: "---\nstarted: 2024-05-12 13:30 PST\n---\n",
    good: "---\nstarted: 2024-05-12 13:30 PDT\n---\n",
  },
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-zone-mismatch") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
