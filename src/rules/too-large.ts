import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "too-large",
  group: "reading",
  level: "error",
  summary: "A file larger than the library's limit.",
  why: "A report is read by people; a file of megabytes is a log, and would slow every check and page down.",
  examples: {
    bad: "```text\n13:32:07.113 ERROR connection refused\n13:32:07.119 ERROR connection refused\n(and a million lines more)\n```\n",
    good: "```text\n13:32:07.113 ERROR connection refused\n```\n\nThe whole log: <https://logs.example.com/2024-05-12-checkout>\n",
  },
  check({ read }, say) {
    if (read.problem?.kind !== "too-large") return;
    say({ line: 1, column: 1, endLine: 1, endColumn: 1 }, read.problem.reason, { note: read.problem.note });
  },
};
