import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-zone-missing",
  group: "time",
  level: "warn",
  summary: "Times without a zone, read as UTC.",
  why: "Readers elsewhere, and statistics by hour, need to know whose clock it was.",
  examples: {
    bad: "---\nstarted: 2024-05-12 13:30\n---\n",
    good: "---\nstarted: 2024-05-12 13:30\ntimezone: America/Los_Angeles\n---\n",
  },
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-zone-missing") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
