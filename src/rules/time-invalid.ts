import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-invalid",
  group: "time",
  level: "error",
  summary: "A date or time that does not exist, or is none.",
  why: "An impossible moment makes every span that is computed from it wrong.",
  examples: {
    bad: "---\nstarted: 2023-02-29 13:30\n---\n",
    good: "---\nstarted: 2023-02-28 13:30\n---\n",
  },
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-invalid") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
