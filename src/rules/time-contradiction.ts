import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "time-contradiction",
  group: "time",
  level: "error",
  summary: "Two statements of one moment that differ.",
  why: "One of them is wrong, and readers cannot tell which.",
  examples: {
    bad: "---\ndetected: 2024-05-12 13:40\n---\n\n## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
    good: "---\nstarted: 2024-05-12 13:30\n---\n\n## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n",
  },
  check({ report }, say) {
    for (const problem of report?.timeProblems ?? []) {
      if (problem.kind !== "time-contradiction") continue;
      const { place, reason, note, expected, cause } = problem;
      say(place, reason, { note, expected, ...(cause && { cause }) });
    }
  },
};
